package gradlab.doctor;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Gathers the numbers of a finding in the order they are read. */
final class Evidence {
    private final SequencedMap<String, Double> numbers = new LinkedHashMap<>();

    private Evidence() {}

    static Evidence of(String name, double value) {
        return new Evidence().and(name, value);
    }

    /** A number that was not measured is left out. */
    Evidence and(String name, double value) {
        if (!Double.isNaN(value)) {
            numbers.put(name, value);
        }
        return this;
    }

    SequencedMap<String, Double> numbers() {
        return numbers;
    }
}
