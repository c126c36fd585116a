package gradlab.doctor;

/** How bad a finding is. */
public enum Severity {
    /** The run learns, but not as well or as honestly as it could. */
    WARNING,
    /** The run does not learn what it should. */
    PROBLEM
}
