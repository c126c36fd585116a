package gradlab.run.files;

import com.google.gson.GsonBuilder;

import gradlab.experiment.json.ValueJson;
import gradlab.run.files.DataOrigin.DataFile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Where a run's data came from as JSON: seen from the run's own folder, so that both can move. */
final class DataOriginJson {
    /** What a number in JSON holds exactly. */
    private static final long MOST_BYTES = 1L << 53;

    /** In the words of the file. */
    private record Written(String folder, List<DataFile> files) {}

    private DataOriginJson() {}

    /**
     * The text of an origin.
     *
     * @param run the folder of the run's file
     */
    static String write(DataOrigin origin, Path run) {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .create()
                .toJson(new Written(DataOrigin.slashes(seenFrom(run, origin)), origin.files()));
    }

    private static Path seenFrom(Path run, DataOrigin origin) {
        try {
            return run.toAbsolutePath().normalize().relativize(origin.folder());
        } catch (IllegalArgumentException onAnotherDrive) {
            return origin.folder();
        }
    }

    /**
     * The origin of a text.
     *
     * @param run the folder of the run's file
     * @throws IllegalArgumentException saying what is not as it should be
     */
    static DataOrigin read(String text, Path run) {
        ValueJson tree = ValueJson.of(text);
        return new DataOrigin(
                run.toAbsolutePath().resolve(path(tree.at("folder"))).normalize(),
                tree.at("files").list().stream().map(DataOriginJson::file).toList());
    }

    private static DataFile file(ValueJson tree) {
        Path named = path(tree.at("path"));
        return new DataFile(
                DataOrigin.slashes(named),
                tree.at("bytes").whole(0, MOST_BYTES),
                tree.at("sha256").text());
    }

    private static Path path(ValueJson tree) {
        try {
            return Path.of(tree.text());
        } catch (InvalidPathException wrong) {
            throw tree.wrong("a path");
        }
    }
}
