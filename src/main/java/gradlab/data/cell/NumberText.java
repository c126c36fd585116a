package gradlab.data.cell;

/** Whether a text is a decimal number; by hand, since tables hold millions of them. */
public final class NumberText {
    private NumberText() {}

    /**
     * A sign or none, digits with at most one decimal sign among them, and an exponent or none.
     *
     * @param decimal the decimal sign
     * @param other one that is as good
     */
    public static boolean is(String text, char decimal, char other) {
        int end = text.length();
        int start = afterSign(text, 0);
        int whole = afterDigits(text, start);
        boolean fraction =
                whole < end && (text.charAt(whole) == decimal || text.charAt(whole) == other);
        int at = fraction ? afterDigits(text, whole + 1) : whole;
        int digits = at - start - (fraction ? 1 : 0);
        if (digits == 0) {
            return false;
        }
        if (at == end || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return at == end;
        }
        int exponent = afterSign(text, at + 1);
        return exponent < end && afterDigits(text, exponent) == end;
    }

    private static int afterSign(String text, int at) {
        boolean sign = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
        return sign ? at + 1 : at;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
