package gradlab.doctor;

/** How bad a finding is. */
public enum Severity {
    /** No fault yet: what was recorded fits a fault as well as a limit of the data. */
    QUESTION,
    /** The run learns, but not as well or as honestly as it could. */
    WARNING,
    /** The run does not learn what it should. */
    PROBLEM
}
