package gradlab.byhand;

import gradlab.text.Numbers;

import java.util.Locale;

/** Numbers as a pass by hand shows them. */
public final class HandNumbers {
    private static final double LARGE = 1e4;
    private static final double TINY = 1e-3;
    private static final double SMALL = 0.01;

    private HandNumbers() {}

    /** Four digits after the point, for lists in which numbers are compared. */
    public static String four(double value) {
        return decimals(value, 4, TINY);
    }

    /** Three digits after the point, for what came out. */
    public static String three(double value) {
        return decimals(value, 3, SMALL);
    }

    /** As it was typed: two digits after the point, up to four where there are more. */
    public static String typed(double value) {
        double cents = Math.rint(value * 100) / 100;
        double mills = Math.rint(value * 1000) / 1000;
        boolean two = Math.abs(value - cents) < 5e-7;
        boolean three = Math.abs(value - mills) < 5e-7;
        return decimals(value, two ? 2 : three ? 3 : 4, two ? 0 : TINY);
    }

    /** A number as a factor: in brackets where it is negative. */
    static String bracketed(String number) {
        return number.startsWith("−") ? "(" + number + ")" : number;
    }

    private static String decimals(double value, int digits, double least) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size >= LARGE || (size < least && size > 0)) {
            return Numbers.brief(value);
        }
        double clean = size == 0 ? 0 : value;
        return String.format(Locale.ROOT, "%." + digits + "f", clean).replace('-', '−');
    }
}
