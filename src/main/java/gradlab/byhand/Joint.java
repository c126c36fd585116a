package gradlab.byhand;

/** How a factor of a formula joins those before it. */
public enum Joint {
    /** It is the first. */
    FIRST("="),
    /** Times the factor before it. */
    TIMES("·"),
    /** Plus: a new term begins. */
    PLUS("+"),
    /** Minus: a new term begins, which is taken off. */
    MINUS("−"),
    /** Times all that stands before it, in brackets. */
    ALL_TIMES("·"),
    /** All that stands before it divided by it. */
    OVER("/");

    private final String sign;

    Joint(String sign) {
        this.sign = sign;
    }

    /** How it is written. */
    public String sign() {
        return sign;
    }
}
