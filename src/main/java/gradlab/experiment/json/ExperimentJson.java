package gradlab.experiment.json;

import static gradlab.text.Text.tr;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.file.InputFile;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes experiment files. */
public final class ExperimentJson {
    private static final long LONGEST_DOCUMENT = 16 << 20;

    /** The first words of every experiment file. */
    public static final String FORMAT = "gradlab/experiment";

    /** The version written, and the only one read. */
    public static final int VERSION = 1;

    private ExperimentJson() {}

    /**
     * What came of reading.
     *
     * @param experiment null when there are problems
     */
    public record Reading(@Nullable Experiment experiment, List<Problem> problems) {}

    /**
     * The experiment of a file.
     *
     * @throws DocumentException with all that is wrong
     */
    public static Experiment read(Path file) {
        return experimentOf(parse(textOf(file)), file.toString());
    }

    /** The experiment of a text, or all that is wrong with it. */
    public static Reading parse(String text) {
        List<Problem> problems = new ArrayList<>();
        JsonElement tree = DocumentJson.parse(text, problems);
        return tree == null ? new Reading(null, problems) : parse(tree, problems);
    }

    /**
     * The experiment of a tree that stands in another file, such as a run's history.
     *
     * @throws DocumentException with all that is wrong
     */
    public static Experiment read(JsonElement tree, String file) {
        return experimentOf(parse(tree, new ArrayList<>()), file);
    }

    /**
     * An experiment of which only model and training are given: header and data are filled in.
     *
     * @throws DocumentException with all that is wrong
     */
    public static Experiment fragment(String text) {
        List<Problem> problems = new ArrayList<>();
        JsonElement tree = DocumentJson.parse(text, problems);
        if (tree instanceof JsonObject object) {
            object.addProperty("format", FORMAT);
            object.addProperty("version", VERSION);
            if (!object.has("data")) {
                object.add("data", RecordWriterJson.tree(new DataPlan()));
            }
            return experimentOf(parse(object, problems), "");
        }
        throw new DocumentException("", problems);
    }

    /** The text of an experiment's file, which reads back as the same. */
    public static String write(Experiment experiment) {
        return LayoutJson.text(tree(experiment));
    }

    /** The tree of an experiment, for a file that holds more. */
    public static JsonObject tree(Experiment experiment) {
        JsonObject tree = new JsonObject();
        tree.addProperty("format", FORMAT);
        tree.addProperty("version", VERSION);
        RecordWriterJson.tree(experiment).asMap().forEach(tree::add);
        if (!experiment.training().phases().isEmpty()) {
            tree.getAsJsonObject("training").remove("epochs");
        }
        ValidationShareJson.writeOut(tree, experiment.data().split());
        return tree;
    }

    /**
     * The text of a document, such as an experiment or a lesson.
     *
     * @throws DocumentException when it cannot be read, or is longer than any document
     */
    public static String textOf(Path file) {
        return textOf(file, LONGEST_DOCUMENT, tr("such a document"));
    }

    /**
     * The text of a file.
     *
     * @param most bytes
     * @param kind what is expected
     * @throws DocumentException when it cannot be read
     */
    public static String textOf(Path file, long most, String kind) {
        try {
            InputFile.require(file, most, kind);
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw unreadable(file, Message.of("There is no such file."));
        } catch (MalformedInputException e) {
            throw unreadable(file, Message.of("This is not text in UTF-8."));
        } catch (IOException e) {
            throw unreadable(file, Message.of("The file cannot be read: {0}.", Message.from(e)));
        }
    }

    private static DocumentException unreadable(Path file, Message message) {
        return new DocumentException(file.toString(), List.of(new Problem("", message)));
    }

    /** The experiment of a tree, or all that is wrong with it. */
    static Reading parse(JsonElement tree, List<Problem> problems) {
        if (DocumentJson.checkHeader(tree, FORMAT, VERSION, problems)) {
            reportTwice(tree.getAsJsonObject(), problems);
            ValidationShareJson.fill(tree.getAsJsonObject());
            RepeatsJson repeats = RepeatsJson.takeFrom(tree.getAsJsonObject(), problems);
            ExperimentFile file =
                    new RecordReaderJson(problems).read(tree, ExperimentFile.class, "");
            if (file != null && problems.isEmpty()) {
                return new Reading(repeats.writeOut(file.experiment()), List.of());
            }
        }
        return new Reading(null, List.copyOf(problems));
    }

    private static void reportTwice(JsonObject tree, List<Problem> problems) {
        if (!(tree.get("training") instanceof JsonObject training)) {
            return;
        }
        for (String key : List.of("phases", "start_from", "pretraining")) {
            if (tree.has(key) && training.has(key)) {
                String path = "training." + key;
                problems.add(
                        new Problem(
                                path,
                                Message.of(
                                        "`{0}` at {1} stands at the top as well: keep one of them.",
                                        key, path)));
            }
        }
        if (training.has("epochs") && (training.has("phases") || tree.has("phases"))) {
            problems.add(
                    new Problem(
                            "training.epochs",
                            Message.of(
                                    "`epochs` at training.epochs: the phases say how many there"
                                            + " are; leave it out.")));
        }
    }

    private static Experiment experimentOf(Reading reading, String file) {
        if (reading.experiment() == null) {
            throw new DocumentException(file, reading.problems());
        }
        return reading.experiment();
    }
}
