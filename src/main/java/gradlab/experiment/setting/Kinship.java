package gradlab.experiment.setting;

/** How two experiments are related. */
public enum Kinship {
    /** Nothing differs but names and notes: with the same backend, the same numbers. */
    SAME,
    /** One thing differs, so that what comes out differently comes from it. */
    TWIN,
    /** More than one thing differs, so that nobody can say which one made the difference. */
    COMPARISON
}
