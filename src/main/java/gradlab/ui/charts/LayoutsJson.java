package gradlab.ui.charts;

import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.KeptJson;
import gradlab.experiment.json.RecordWriterJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps chart layouts in a file of the user's own. */
final class LayoutsJson {
    private static final KeptJson KIND = new KeptJson("gradlab/chart-layouts", 1);

    private LayoutsJson() {}

    /**
     * The layouts kept in a file; none where there is no file yet.
     *
     * @throws DocumentException when the file is there but wrong
     */
    static Layouts read(Path file) {
        return KIND.read(file, Layouts.class, new Layouts());
    }

    /** Writes the file whole or not at all. */
    static void write(Layouts layouts, Path file) throws IOException {
        KIND.write(RecordWriterJson.tree(layouts), file);
    }

    /** Puts a damaged file aside, so that what can be saved of it is not written over. */
    static Path putAside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
}
