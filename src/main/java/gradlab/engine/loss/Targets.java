package gradlab.engine.loss;

/** What a target row holds, as a loss reads it. */
public enum Targets {
    /** One number for each output. */
    NUMBERS,
    /** One number from 0 to 1 for each output. */
    PROBABILITIES,
    /** One class number, from 0. */
    LABELS,
    /** One number for each class, 1 at the row's class and 0 elsewhere. */
    ONE_HOT
}
