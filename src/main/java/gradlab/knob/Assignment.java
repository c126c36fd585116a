package gradlab.knob;

import org.jspecify.annotations.Nullable;

/**
 * Makes a copy of a record in which one component is another: {@code Knobs.set(dense,
 * Dense::units).to(16)}.
 */
@FunctionalInterface
public interface Assignment<R, V> {
    /**
     * The copy.
     *
     * @throws IllegalArgumentException where the record refuses the value
     */
    R to(@Nullable V value);
}
