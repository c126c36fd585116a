package gradlab.text;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Reads numbers as people type them, and says what is wrong with those it cannot take. */
public final class TypedNumber {
    private static final BigDecimal GREATEST_FRACTION = BigDecimal.valueOf(Double.MAX_VALUE);

    private TypedNumber() {}

    /**
     * The number typed, as a value of a type: a comma is a decimal point, {@code 1e3} is a
     * thousand.
     *
     * @param type {@code int}, {@code long}, {@code double} or what boxes them
     * @throws IllegalArgumentException with a sentence, where it is no such number or too large
     */
    public static Number parse(String typed, Class<?> type) {
        BigDecimal number = read(typed, type);
        refuseBeyond(typed, number, greatest(type), whole(type) ? least(type) : null);
        if (!whole(type)) {
            return number.doubleValue();
        }
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            throw new SentenceException("\"{0}\" is no whole number", typed.strip());
        }
        return isLong(type) ? (Number) number.longValueExact() : (Number) number.intValueExact();
    }

    /** Whether a type has whole numbers only. */
    public static boolean whole(Class<?> type) {
        return type == int.class || type == Integer.class || isLong(type);
    }

    private static boolean isLong(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    private static BigDecimal read(String typed, Class<?> type) {
        String plain = typed.strip().replace('−', '-').replace(",", ".");
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException notANumber) {
            throw new SentenceException(
                    Message.of(
                            whole(type) ? "\"{0}\" is no whole number" : "\"{0}\" is no number",
                            typed.strip()),
                    notANumber);
        }
    }

    private static void refuseBeyond(
            String typed, BigDecimal number, BigDecimal greatest, @Nullable BigDecimal least) {
        BigDecimal lowest = least == null ? greatest.negate() : least;
        if (number.compareTo(greatest) > 0) {
            throw new SentenceException(
                    "{0} is larger than {1}, the largest number that fits here",
                    typed.strip(), shown(greatest));
        }
        if (number.compareTo(lowest) < 0) {
            throw new SentenceException(
                    "{0} is smaller than {1}, the smallest number that fits here",
                    typed.strip(), shown(lowest));
        }
    }

    private static BigDecimal greatest(Class<?> type) {
        return !whole(type)
                ? GREATEST_FRACTION
                : BigDecimal.valueOf(isLong(type) ? Long.MAX_VALUE : Integer.MAX_VALUE);
    }

    private static BigDecimal least(Class<?> type) {
        return BigDecimal.valueOf(isLong(type) ? Long.MIN_VALUE : Integer.MIN_VALUE);
    }

    private static Object shown(BigDecimal bound) {
        return bound.abs().compareTo(GREATEST_FRACTION) == 0
                ? Numbers.brief(bound.doubleValue())
                : bound.longValueExact();
    }
}
