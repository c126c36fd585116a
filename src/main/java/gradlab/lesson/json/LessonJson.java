package gradlab.lesson.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.NearestWord;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.DocumentJson;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.RecordReaderJson;
import gradlab.lesson.Lesson;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads a lesson's folder: {@code lesson.json} for its structure, {@code lesson.md} beside it for
 * all its words, and the experiment files it names. Says all that is wrong in any of them, with the
 * line.
 */
public final class LessonJson {
    /** The first words of every lesson's file. */
    public static final String FORMAT = "gradlab/lesson";

    /** The version read; older ones are read as well. */
    public static final int VERSION = 2;

    /** The file that makes a folder a lesson. */
    public static final String FILE = "lesson.json";

    /** The file with the words. */
    public static final String TEXT = "lesson.md";

    private final Path folder;
    private final List<Problem> found = new ArrayList<>();
    private final OlderWords older = new OlderWords();
    private final WordsReader words;

    private LessonJson(Path folder) {
        this.folder = folder;
        words = new WordsReader(folder, older);
    }

    /**
     * The lesson in a folder.
     *
     * @throws DocumentException with all that is wrong
     */
    public static Lesson read(Path folder) {
        return new LessonJson(folder).read();
    }

    private Lesson read() {
        String json = ExperimentJson.textOf(folder.resolve(FILE));
        JsonElement tree = DocumentJson.parse(json, found);
        Lesson lesson = tree == null ? null : lesson(VersionOneJson.upgraded(tree, older));
        List<Problem> problems = new ArrayList<>();
        LinesJson lines = LinesJson.of(json);
        found.stream().map(problem -> placed(problem, lines)).forEach(problems::add);
        problems.addAll(words.problems());
        if (lesson == null || !problems.isEmpty()) {
            throw new DocumentException(folder.toString(), problems);
        }
        return lesson;
    }

    private @Nullable Lesson lesson(JsonElement tree) {
        if (!DocumentJson.checkHeader(tree, FORMAT, VERSION, found)) {
            return null;
        }
        JsonObject object = tree.getAsJsonObject();
        ExperimentsJson experiments = new ExperimentsJson(folder, found);
        experiments.read(object.remove("experiments"));
        LessonFile file = new RecordReaderJson(found).read(object, LessonFile.class, "");
        if (file == null) {
            return null;
        }
        Lesson lesson =
                new Lesson(
                        String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                        folder,
                        file.minutes(),
                        file.course(),
                        experiments.experiments(),
                        experiments.families(),
                        file.points(),
                        file.steps(),
                        words.read());
        if (found.isEmpty()) {
            new LessonNames(lesson, found).check();
        }
        return words.named(lesson);
    }

    /** With the file and the line, unless it is of the words, which say theirs. */
    private static Problem placed(Problem problem, LinesJson lines) {
        if (problem.path().startsWith(TEXT)) {
            return problem;
        }
        int line = lines.of(problem.path(), 0);
        String place = line == 0 ? FILE : FILE + ", line " + line;
        boolean told = problem.path().isEmpty() || problem.message().contains(problem.path());
        return new Problem(told ? place : place + ", " + problem.path(), problem.message());
    }

    /** The nearest known word, or all there are. */
    static Message guess(String word, Collection<String> known) {
        return NearestWord.to(word, known)
                .map(near -> Message.of(": did you mean `{0}`?", near))
                .orElse(Message.of(": there are {0}.", String.join(", ", known)));
    }
}
