package gradlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.knob.Knobs;
import gradlab.lesson.check.LessonCheck;
import gradlab.lesson.check.LessonReport;
import gradlab.lesson.check.LessonRuns;
import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.figure.Verdict;
import gradlab.lesson.json.LessonJson;
import gradlab.lesson.step.Question;
import gradlab.lesson.step.Step;
import gradlab.lesson.words.Section;
import gradlab.lesson.words.Template;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The guide for lecturers says what the program does: all its examples are run. */
class LessonGuideTest {
    @TempDir private static Path folder;
    private static String guide = "";
    private static Lesson lesson;
    private static Runs runs = new Runs();

    @BeforeAll
    static void trainItsExample() throws IOException {
        guide = Files.readString(Path.of("src/docs/lessons.md"));
        Files.writeString(folder.resolve("lesson.json"), block("json"));
        Files.writeString(folder.resolve("lesson.md"), block("markdown"));
        Files.writeString(
                folder.resolve("moons.json"),
                """
                {"format": "gradlab/experiment", "version": 1,
                 "data": {"source": {"type": "moons", "samples": 100},
                   "split": {"train": 0.5, "validation": 0.3, "test": 0.2}},
                 "model": {"layers": [
                   {"type": "dense", "name": "hidden1", "units": 4, "activation": "tanh"},
                   {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
                 "training": {"loss": "binary_crossentropy", "metrics": ["accuracy"], "epochs": 20}}
                """);
        lesson = LessonJson.read(folder);
        Runs trained = LessonRuns.train(lesson, List.of(1L), _ -> {}).get(1L);
        runs = trained.withBench(Objects.requireNonNull(trained.trained().get("moons")));
    }

    private static String block(String language) {
        return guide.split("```" + language + "\n", 2)[1].split("```", 2)[0];
    }

    @Test
    void itsExampleIsALesson() {
        assertThat(lesson.title()).isEqualTo("Two moons");
        assertThat(lesson.experiments())
                .containsOnlyKeys(
                        "moons",
                        "fast",
                        "long",
                        "depth[1]",
                        "depth[2]",
                        "depth[4]",
                        "twins",
                        "twins[seed 2]",
                        "twins[seed 3]");
        assertThat(lesson.experiments().get("depth[4]").model().layers()).hasSize(5);
        assertThat(lesson.experiments().get("fast").name()).isEqualTo("Moons in a hurry");
        Section summary = Objects.requireNonNull(lesson.sections().get("summary"));
        assertThat(Template.fill(summary.markdown(), runs))
                .contains("\\sigma'(z) \\le \\tfrac14")
                .containsPattern("J = 0\\.\\d+\\$");
    }

    @Test
    void allThatItsExampleSaysHolds() {
        List<LessonReport.Line> lines = LessonCheck.lines(lesson, 1, runs);
        assertThat(lines).extracting(LessonReport.Line::section).contains("guess", "look");
        assertThat(lines).extracting(LessonReport.Line::section).contains("reach");
        assertThat(lines).isNotEmpty().allMatch(LessonReport.Line::holds);
    }

    /** The figures and claims of the page, each between ticks. */
    private static List<String> examples() {
        String part = guide.split("## Figures and claims", 2)[1].split("## lesson.md", 2)[0];
        return Pattern.compile("`([^`\n]+)`")
                .matcher(part)
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.matches(".*(moons|fast|depth|twins|bench)[.\\[,)].*"))
                .toList();
    }

    @Test
    void everyFigureAndClaimOfThePageIsKnownOnceTheRunsAreTrained() {
        assertThat(examples()).hasSizeGreaterThan(40);
        for (String example : examples()) {
            boolean compares = example.matches(".*(?:[<>≤≥≠]|!?=).*") && !example.contains(", ");
            if (compares) {
                Claim claim = Claim.parse(example);
                check(example, claim.figures());
                assertThat(claim.check(runs).state()).as(example).isNotEqualTo(Verdict.State.OPEN);
            } else {
                Figure figure = Figure.parse(example);
                check(example, List.of(figure.expression()));
                assertThat(figure.value(runs)).as(example).isNotNaN();
            }
        }
    }

    private static void check(String example, List<FigureExpression> figures) {
        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(
                        figure -> assertThat(lesson.scope().check(figure)).as(example).isEmpty());
    }

    @Test
    void itNamesEveryWord() {
        Stream.of(Step.class, Question.class)
                .flatMap(family -> Knobs.permitted(family).stream())
                .map(Knobs::typeName)
                .forEach(word -> assertThat(guide).containsAnyOf("`" + word + "`", "**" + word));
    }
}
