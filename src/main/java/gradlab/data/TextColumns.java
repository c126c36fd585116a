package gradlab.data;

/** What becomes of an input column that holds words. */
public enum TextColumns {
    /** An input for each word, 1 where the row holds it and 0 elsewhere. */
    ONE_HOT,
    /** The table is refused. */
    ERROR
}
