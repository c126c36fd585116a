package gradlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.json.DocumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a lecturer reads whose own lesson is wrong. */
class LessonJsonTest {
    private static final String LESSON =
            """
            {"format": "gradlab/lesson", "version": 1, "title": "Mine", "minutes": 5,
             "goals": ["See"], "experiments": {"moons": {"file": "moons.json", "epochs": 2}},
             "steps": [
               {"kind": "text", "section": "hello"},
               {"kind": "do", "section": "run", "runs": "moons"},
               {"kind": "claim", "section": "falls",
                "claim": {"type": "change", "run": "moons", "at_most": 1.5}}]}
            """;

    private static final String TEXT =
            """
            # Mine
            ## Hello {#hello}
            A *first* word.
            ## Run it {#run}
            Press play.
            ## The loss falls {#falls}
            From {{moons.loss@1}} to {{moons.loss}}.
            """;

    private static final String MOONS =
            """
            {"format": "gradlab/experiment", "version": 1, "data": {"source": "moons"},
             "model": {"layers": [{"type": "dense", "units": 1, "activation": "sigmoid"}]},
             "training": {"loss": "binary_crossentropy"}}
            """;

    @TempDir Path folder;

    @BeforeEach
    void writeAGoodLesson() throws IOException {
        write(LESSON, TEXT, MOONS);
    }

    private void write(String lesson, String text, String moons) throws IOException {
        Files.writeString(folder.resolve("lesson.json"), lesson);
        Files.writeString(folder.resolve("lesson.md"), text);
        Files.writeString(folder.resolve("moons.json"), moons);
    }

    private String complaint(String lesson, String text, String moons) throws IOException {
        write(lesson, text, moons);
        DocumentException found =
                org.junit.jupiter.api.Assertions.assertThrows(
                        DocumentException.class, () -> LessonJson.read(folder));
        assertThat(found.problems()).as(found.getMessage()).hasSize(1);
        return found.getMessage();
    }

    @Test
    void aLecturersOwnFolderIsALesson() {
        Lesson lesson = LessonJson.read(folder);
        assertThat(lesson.title()).isEqualTo("Mine");
        assertThat(lesson.section(lesson.steps().getFirst()))
                .isEqualTo(new Section("hello", "Hello", "A *first* word."));
        assertThat(lesson.claims())
                .containsExactly(new Change("moons", "loss", 1, 0, new Bounds(null, 1.5)));
        assertThat(lesson.experiments().get("moons").training().epochs()).isEqualTo(2);
        assertThat(LessonCheck.check(lesson, 2, run -> {}).holds()).isTrue();
        assertThat(Lessons.folders(folder)).containsExactly(folder);
        assertThat(Lessons.folders(folder.getParent())).contains(folder);
    }

    @Test
    void aStepWithoutItsTextIsNamed() throws IOException {
        assertThat(
                        complaint(
                                LESSON,
                                TEXT.replace("## Hello", "Hello").replace("{#hello}", ""),
                                MOONS))
                .contains("steps[0].section: lesson.md has no heading with {#hello}");
        assertThat(complaint(LESSON, TEXT + "## More {#more}\n", MOONS))
                .contains("lesson.md, section {#more}: No step shows this section.");
    }

    @Test
    void anUnknownRunIsNamedWithTheNearest() throws IOException {
        assertThat(
                        complaint(
                                LESSON.replace("\"runs\": \"moons\"", "\"runs\": \"moon\""),
                                TEXT,
                                MOONS))
                .contains(
                        "`moon` at steps[1] is not among the lesson's experiments: did you mean"
                                + " `moons`?");
        assertThat(complaint(LESSON, TEXT.replace("{{moons.loss}}", "{{moon.loss}}"), MOONS))
                .contains("section {#falls}", "did you mean `moons`?");
    }

    @Test
    void aWrongFigureIsNamed() throws IOException {
        assertThat(complaint(LESSON, TEXT.replace("moons.loss@1", "moons.los@1"), MOONS))
                .contains("section {#falls}", "`los` is no number of a history");
        assertThat(complaint(LESSON, TEXT.replace("moons.loss@1", "moons"), MOONS))
                .contains("`moons` is not a number of a run, such as");
    }

    @Test
    void aWrongKindOrClaimIsNamed() throws IOException {
        assertThat(complaint(LESSON.replace("\"kind\": \"do\"", "\"kind\": \"doo\""), TEXT, MOONS))
                .contains("`doo` at steps[1]: did you mean `do`?");
        assertThat(complaint(LESSON.replace(", \"at_most\": 1.5", ""), TEXT, MOONS))
                .contains("steps[2].claim", "give at_least, at_most, or both");
        assertThat(complaint(LESSON.replace("\"kind\": \"text\", ", ""), TEXT, MOONS))
                .contains("`kind` is missing at steps[0].");
    }

    @Test
    void aWrongExperimentIsNamedWithItsFile() throws IOException {
        assertThat(complaint(LESSON, TEXT, MOONS.replace("sigmoid", "sigmod")))
                .contains("experiments.moons", "moons.json", "did you mean `sigmoid`?");
        assertThat(complaint(LESSON, TEXT, MOONS.replace("\"units\": 1", "\"units\": 2")))
                .contains("experiments.moons", "set it to 1");
        assertThat(complaint(LESSON.replace("moons.json", "mons.json"), TEXT, MOONS))
                .contains("experiments.moons", "mons.json: There is no such file.");
    }

    @Test
    void aFolderWithoutLessonsSaysSo(@TempDir Path empty) {
        assertThatThrownBy(() -> Lessons.folders(empty))
                .hasMessage(empty + ": There is no lesson here: no lesson.json in it.");
        assertThatThrownBy(() -> LessonJson.read(empty)).hasMessageContaining("no such file");
        assertThatThrownBy(() -> Lessons.find("99"))
                .hasMessageContaining("There is no lesson `99`");
    }
}
