package gradlab.cli.terminal;

/** Input or usage that cannot be worked with; the message says where and what to do. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadInputException(String message) {
        super(message);
    }
}
