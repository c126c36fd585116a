package gradlab.knob;

import org.jspecify.annotations.Nullable;

/** The numbers a setting may take, in numbers and in words. */
record Range(double min, double max, boolean minOpen, boolean maxOpen) {
    static Range of(Knob knob) {
        return new Range(knob.min(), knob.max(), knob.minOpen(), knob.maxOpen());
    }

    /** What is wrong with a value, or with the first wrong number of a list; null when nothing. */
    @Nullable String violation(String word, @Nullable Object value) {
        if (value instanceof Iterable<?> many) {
            for (Object one : many) {
                String found = violation(word, one);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (!(value instanceof Number number) || contains(number.doubleValue())) {
            return null;
        }
        return word + " must be " + words() + ", not " + Words.number(number);
    }

    private boolean contains(double x) {
        return !Double.isNaN(x) && (minOpen ? x > min : x >= min) && (maxOpen ? x < max : x <= max);
    }

    private String words() {
        String low = (minOpen ? "above " : "at least ") + Words.number(min);
        String high = (maxOpen ? "below " : "at most ") + Words.number(max);
        if (min == Double.NEGATIVE_INFINITY) {
            return max == Double.POSITIVE_INFINITY ? "a number" : high;
        }
        return max == Double.POSITIVE_INFINITY ? low : low + " and " + high;
    }
}
