package gradlab.lesson.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.lesson.Lesson;
import gradlab.lesson.check.LessonCheck;
import gradlab.lesson.check.LessonReport;
import gradlab.lesson.figure.Claim;
import gradlab.lesson.words.Item;
import gradlab.lesson.words.Section;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What a lecturer reads whose own lesson is wrong. */
class LessonJsonTest {
    private static final String LESSON =
            """
            {"format": "gradlab/lesson", "version": 2, "minutes": 5,
             "experiments": {"moons": {"file": "moons.json", "changes": {"training.epochs": 2}}},
             "steps": [
               {"kind": "read", "section": "hello"},
               {"kind": "do", "section": "run", "runs": "moons"},
               {"kind": "see", "section": "falls",
                "claims": ["moons.loss / moons.loss@1 <= 1.5"]}]}
            """;

    private static final String TEXT =
            """
            # Mine
            ## Goals {#goals}
            - See
            ## Hello {#hello}
            A *first* word.
            ## Run it {#run}
            Press play.
            ## The loss falls {#falls}
            From {moons.loss@1} to {moons.loss}.
            ### Claims {.claims}
            - So it does.
            """;

    /** What version 1 looked like. */
    private static final String OLDER =
            """
            {"format": "gradlab/lesson", "version": 1, "title": "Mine", "minutes": 5,
             "goals": ["See"], "experiments": {"my-moons": {"file": "moons.json", "epochs": 2}},
             "steps": [
               {"kind": "text", "section": "hello"},
               {"kind": "predict", "section": "guess", "question": {"type": "choose",
                "choices": ["Up", "Down"], "answer": 2, "because": "It learns."}},
               {"kind": "predict", "section": "number", "question": {"type": "estimate",
                "answer": "my-moons.loss@1 / my-moons.loss", "unit": "times", "factor": 3}},
               {"kind": "do", "section": "run", "runs": "my-moons"},
               {"kind": "see", "section": "look", "runs": "my-moons",
                "views": ["loss", "activation_curve"], "layer": "hidden1"},
               {"kind": "claim", "section": "falls",
                "claim": {"type": "change", "run": "my-moons", "at_most": 1.5}},
               {"kind": "claim", "section": "ends", "claim": {"type": "ending",
                "run": "my-moons", "reason": "completed", "at_least": 2}}]}
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
        assertThat(lesson.goals()).containsExactly("See");
        Section hello = lesson.section(lesson.steps().getFirst());
        assertThat(hello.heading()).isEqualTo("Hello");
        assertThat(hello.markdown()).isEqualTo("A *first* word.");
        assertThat(lesson.steps().get(2).claims())
                .containsExactly(Claim.parse("moons.loss / moons.loss@1 <= 1.5"));
        assertThat(lesson.experiments().get("moons").training().epochs()).isEqualTo(2);
        assertThat(LessonCheck.check(lesson, List.of(1L, 2L), run -> {}).holds()).isTrue();
        assertThat(Lessons.folders(folder)).containsExactly(folder);
        assertThat(Lessons.folders(folder.getParent())).contains(folder);
    }

    @Test
    void aLessonOfVersionOneIsStillRead() throws IOException {
        write(
                OLDER,
                """
                # Other
                ## Hello {#hello}
                ## Guess {#guess}
                Up or down?
                ## How much {#number}
                ## Run {#run}
                ## Look {#look}
                ## Falls {#falls}
                {{my-moons.loss@1 / my-moons.loss | times}}
                ## Ends {#ends}
                """,
                MOONS);
        Lesson lesson = LessonJson.read(folder);
        assertThat(lesson.title()).isEqualTo("Mine");
        assertThat(lesson.goals()).containsExactly("See");
        assertThat(lesson.experiments().get("my-moons").training().epochs()).isEqualTo(2);
        Section guess = Objects.requireNonNull(lesson.sections().get("guess"));
        assertThat(guess.items("choices")).extracting(Item::text).containsExactly("Up", "Down");
        assertThat(guess.part("why").markdown()).isEqualTo("It learns.");
        assertThat(lesson.steps().get(4).stage().charts()).containsExactly("loss");
        assertThat(lesson.steps().get(4).stage().lit().layer()).isEqualTo("hidden1");
        LessonReport report = LessonCheck.check(lesson, List.of(1L), run -> {});
        assertThat(report.lines()).hasSize(2);
        assertThat(report.holds()).as(report.text()).isTrue();
    }

    @Test
    void aFamilyIsExpanded() throws IOException {
        write(
                LESSON.replace(
                        "{\"training.epochs\": 2}}",
                        "{\"training.epochs\": 2}}, \"rates\": {\"from\": \"moons\","
                                + " \"seeds\": 2,"
                                + " \"vary\": {\"training.optimizer.learning_rate\": [0.1, 1]}}"),
                TEXT,
                MOONS);
        Lesson lesson = LessonJson.read(folder);
        assertThat(lesson.experiments())
                .containsOnlyKeys(
                        "moons",
                        "rates[0.1]",
                        "rates[0.1, seed 2]",
                        "rates[1]",
                        "rates[1, seed 2]");
        assertThat(lesson.members("rates")).hasSize(4);
        Experiment moons = Objects.requireNonNull(lesson.experiments().get("moons"));
        assertThat(lesson.experiment("rates[1, seed 2]", 100).training().batches().seed())
                .isEqualTo(101);
        assertThat(lesson.experiment("moons", 100).training().batches().seed()).isEqualTo(100);
        assertThat(lesson.recognized(moons.withName("My own"))).contains("moons");
        assertThat(lesson.recognized(moons.withNextSeed())).isEmpty();
    }

    @Test
    void aStepWithoutItsTextIsNamedWithItsLine() throws IOException {
        assertThat(
                        complaint(
                                LESSON,
                                TEXT.replace("## Hello", "Hello").replace("{#hello}", ""),
                                MOONS))
                .contains(
                        "lesson.json, line 4, steps[0].section: lesson.md has no heading with"
                                + " {#hello}");
        assertThat(complaint(LESSON, TEXT + "## More {#more}\n", MOONS))
                .contains("lesson.md, line 12, section {#more}: No step shows this section.");
        assertThat(complaint(LESSON, TEXT + "### Cliams {.cliams}\n", MOONS))
                .contains("lesson.md, line 12: `cliams` is no part", "did you mean `claims`?");
        assertThat(complaint(LESSON, TEXT.replace("- So it does.", ""), MOONS))
                .contains("lesson.md, line 10, section {#falls}", "needs a list of 1 line");
        assertThat(complaint(LESSON, TEXT.replace("# Mine", "Mine"), MOONS))
                .contains("lesson.md, line 1: A lesson begins with its title");
    }

    @Test
    void anUnknownRunIsNamedWithTheNearest() throws IOException {
        assertThat(
                        complaint(
                                LESSON.replace("\"runs\": \"moons\"", "\"runs\": \"moon\""),
                                TEXT,
                                MOONS))
                .contains(
                        "lesson.json, line 5: `moon` at steps[1] is not among the lesson's"
                                + " experiments: did you mean `moons`?");
        assertThat(complaint(LESSON, TEXT.replace("{moons.loss}", "{moon.loss}"), MOONS))
                .contains("lesson.md, line 9, section {#falls}", "did you mean `moons`?");
        assertThat(complaint(LESSON.replace("[\"moons.loss /", "[\"moon.loss /"), TEXT, MOONS))
                .contains("lesson.json, line 7, steps[2].claims[0]", "column 1: `moon` is not");
    }

    @Test
    void aWrongFigureIsNamedWithItsColumn() throws IOException {
        assertThat(complaint(LESSON, TEXT.replace("moons.loss@1", "moons.los@1"), MOONS))
                .contains("line 9, section {#falls}", "column 7", "did you mean `loss`?");
        assertThat(complaint(LESSON.replace(" <= 1.5", ""), TEXT, MOONS))
                .contains("lesson.json, line 7", "steps[2].claims[0]", "expected a comparison");
    }

    @Test
    void aWrongStageIsNamed() throws IOException {
        assertThat(stage("\"charts\": [\"los\"]"))
                .contains("lesson.json, line 5: `los` at steps[1].stage.charts[0]", "`loss`?");
        assertThat(stage("\"page\": \"surface\""))
                .contains("`surface` at steps[1].stage.page is no page", "`surfaces`?");
        assertThat(stage("\"knobs\": [\"training.epoch\"]"))
                .contains("steps[1].stage.knobs[0]", "epochs");
        assertThat(stage("\"lit\": {\"point\": \"here\"}"))
                .contains("`here` at steps[1].stage.lit.point is no point of the lesson");
        assertThat(stage("\"callouts\": [{\"layer\": \"output\"}]"))
                .contains("section {#run}", "{.callouts} needs a list of 1 line");
        assertThat(stage("\"chrats\": []")).contains("did you mean `charts`?");
    }

    private String stage(String with) throws IOException {
        String step = "\"runs\": \"moons\"";
        return complaint(LESSON.replace(step, step + ", \"stage\": {" + with + "}"), TEXT, MOONS);
    }

    @Test
    void aWrongKindIsNamed() throws IOException {
        assertThat(complaint(LESSON.replace("\"kind\": \"do\"", "\"kind\": \"doo\""), TEXT, MOONS))
                .contains("`doo` at steps[1]: did you mean `do`?");
        assertThat(complaint(LESSON.replace("\"kind\": \"read\", ", ""), TEXT, MOONS))
                .contains("`kind` is missing at steps[0].");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws IOException {
        write(
                LESSON.replace("\"runs\": \"moons\"", "\"runs\": \"moon\""),
                TEXT.replace("{moons.loss}", "{moon.loss}") + "## More {#more}\n",
                MOONS);
        assertThatThrownBy(() -> LessonJson.read(folder))
                .isInstanceOfSatisfying(
                        DocumentException.class, e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void aWrongExperimentIsNamedWithItsFile() throws IOException {
        assertThat(complaint(LESSON, TEXT, MOONS.replace("sigmoid", "sigmod")))
                .contains("experiments.moons", "moons.json", "did you mean `sigmoid`?");
        assertThat(complaint(LESSON, TEXT, MOONS.replace("\"units\": 1", "\"units\": 2")))
                .contains("experiments.moons", "set it to 1");
        assertThat(complaint(LESSON.replace("moons.json", "mons.json"), TEXT, MOONS))
                .contains("experiments.moons", "mons.json: There is no such file.");
        assertThat(complaint(LESSON.replace("training.epochs", "training.epoch"), TEXT, MOONS))
                .contains("experiments.moons.changes", "training");
        assertThat(complaint(LESSON.replace("\"changes\"", "\"cahnges\""), TEXT, MOONS))
                .contains("did you mean `changes`?");
        assertThat(complaint(LESSON.replace("\"file\"", "\"from\""), TEXT, MOONS))
                .contains("`moons.json` at experiments.moons.from is not among");
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
