package gradlab.ui.runs;

import static gradlab.text.Text.tr;

/** How runs can be written to files. */
public enum RunsExport {
    /** A row a run: what differs, and what came of it. */
    TABLE("csv"),
    /** The same for programs. */
    JSON("json"),
    /** The same to be read. */
    REPORT("md"),
    /** What each recorded, a file a run. */
    HISTORIES("");

    private final String ending;

    RunsExport(String ending) {
        this.ending = ending;
    }

    /** As the menu calls it. */
    String words() {
        return switch (this) {
            case TABLE -> tr("Table, a row a run (CSV)…");
            case JSON -> tr("The same as JSON…");
            case REPORT -> tr("Report (Markdown)…");
            case HISTORIES -> tr("Histories, a file a run (CSV)…");
        };
    }

    /** How the file's name ends; empty where it is a folder of files. */
    public String ending() {
        return ending;
    }
}
