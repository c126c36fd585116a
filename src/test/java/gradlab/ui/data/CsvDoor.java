package gradlab.ui.data;

import javafx.scene.Parent;

import java.nio.file.Path;

/** The question about a CSV file without the question which file: that one is the system's. */
public final class CsvDoor {
    private CsvDoor() {}

    /** Asks about a file, on the data page of a window. */
    public static void open(Parent window, Path file) {
        ((SourceFiles) window.lookup("#import-csv").getParent()).importCsv(file);
    }
}
