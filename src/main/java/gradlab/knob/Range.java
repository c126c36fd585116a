package gradlab.knob;

import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

/** The numbers a setting may take, in numbers and in words. */
record Range(double min, double max, boolean minOpen, boolean maxOpen) {
    static Range of(Knob knob) {
        return new Range(knob.min(), knob.max(), knob.minOpen(), knob.maxOpen());
    }

    /** What is wrong with a value, or with the first wrong number of a list; null when nothing. */
    @Nullable Message violation(String word, @Nullable Object value) {
        if (value instanceof Iterable<?> many) {
            for (Object one : many) {
                Message found = violation(word, one);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (!(value instanceof Number number) || contains(number.doubleValue())) {
            return null;
        }
        return Message.of("{0} must be {1}, not {2}", word, words(), Words.number(number));
    }

    private boolean contains(double x) {
        return !Double.isNaN(x) && (minOpen ? x > min : x >= min) && (maxOpen ? x < max : x <= max);
    }

    private Message words() {
        Message low = Message.of(minOpen ? "above {0}" : "at least {0}", Words.number(min));
        Message high = Message.of(maxOpen ? "below {0}" : "at most {0}", Words.number(max));
        if (min == Double.NEGATIVE_INFINITY) {
            return max == Double.POSITIVE_INFINITY ? Message.of("a number") : high;
        }
        return max == Double.POSITIVE_INFINITY ? low : Message.of("{0} and {1}", low, high);
    }
}
