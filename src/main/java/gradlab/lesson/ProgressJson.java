package gradlab.lesson;

import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.KeptJson;
import gradlab.experiment.json.RecordWriterJson;
import gradlab.file.AppFolders;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps a user's progress in a file of the user's own. */
public final class ProgressJson {
    private static final KeptJson KIND = new KeptJson("gradlab/progress", 1);

    private ProgressJson() {}

    /** Where progress is kept: in the user's configuration folder. */
    public static Path file() {
        return AppFolders.standard().configuration().resolve("progress.json");
    }

    /**
     * The progress kept in a file; none where there is no file yet.
     *
     * @throws DocumentException when the file is there but wrong
     */
    public static Progress read(Path file) {
        return KIND.read(file, Progress.class, new Progress());
    }

    /** Writes the file whole or not at all. */
    public static void write(Progress progress, Path file) throws IOException {
        KIND.write(RecordWriterJson.tree(progress), file);
    }
}
