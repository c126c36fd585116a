package gradlab.ui.data;

/** What a column of a table is for. */
enum ColumnRole {
    INPUT,
    TARGET,
    IGNORED
}
