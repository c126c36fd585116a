package gradlab.lesson.figure;

/** What a figure counts in, which says how it is best written. */
public enum Unit {
    /** A plain number. */
    PLAIN,
    /** From 0 to 1, as an accuracy; written as a percentage. */
    SHARE,
    /** The number of an epoch. */
    EPOCH,
    /** Seconds. */
    SECONDS,
    /** How many. */
    COUNT,
    /** The word of one of the doctor's rules. */
    RULE
}
