package gradlab.knob;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one setting of a record: what a form, a help page and an error message say about it.
 * The only home of labels, ranges, help and formulas.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Knob {
    /** The words beside the control, in sentence case. */
    String label();

    /** The least value allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest value allowed. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether {@link #min} itself is refused. */
    boolean minOpen() default false;

    /** Whether {@link #max} itself is refused. */
    boolean maxOpen() default false;

    /** The step of a spinner; 0 lets the form choose. */
    double step() default 0;

    /** Whether a slider over it is logarithmic. */
    boolean logarithmic() default false;

    /** Whether it may be turned while a run is under way; otherwise it applies at rewind. */
    boolean live() default false;

    /** What an empty field means, in a few words; for a setting that may be left out. */
    String empty() default "";

    /** One line of help. */
    String help() default "";

    /** The formula it stands in, as plain text. */
    String formula() default "";

    /** The number of the lesson on it; 0 for none. */
    int lesson() default 0;
}
