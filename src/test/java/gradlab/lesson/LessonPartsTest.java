package gradlab.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.run.control.RunControl;
import gradlab.run.history.RunHistory;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class LessonPartsTest {
    private static Runs runs;

    @BeforeAll
    static void train() {
        Experiment experiment =
                ExperimentJson.fragment(
                        """
                        {"data": {"source": {"type": "moons", "samples": 100}},
                         "model": {"layers": [
                           {"type": "dense", "name": "hidden1", "units": 8, "activation": "tanh"},
                           {"type": "dense", "name": "hidden2", "units": 8, "activation": "tanh"},
                           {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
                         "training": {"loss": "binary_crossentropy", "epochs": 20, "metrics": ["accuracy"],
                           "optimizer": {"type": "adam", "learning_rate": 0.01}}}
                        """);
        RunHistory history = new RunHistory();
        Trainer.run(experiment, Path.of(""), new RunControl(), history::add);
        runs = new Runs(Map.of("a", history));
    }

    private static double value(String reading) {
        return runs.value(Reading.parse(reading));
    }

    @Test
    void aReadingFindsItsNumber() {
        assertThat(value("a.loss@1")).isGreaterThan(value("a.loss"));
        assertThat(value("a.loss")).isEqualTo(value("a.loss@20"));
        assertThat(value("a.val_accuracy")).isBetween(0.5, 1.0);
        assertThat(value("a.weight_norm.hidden*@3"))
                .isCloseTo(
                        (value("a.weight_norm.hidden1@3") + value("a.weight_norm.hidden2@3")) / 2,
                        within(1e-6));
        assertThat(List.of("a.loss@21", "b.loss", "a.mae", "a.dead.absent"))
                .allSatisfy(absent -> assertThat(value(absent)).isNaN());
    }

    @Test
    void aReadingThatCannotBeIsRefused() {
        assertThatThrownBy(() -> Reading.parse("a.gradient_norm"))
                .hasMessageContaining("name the layer, as in a.gradient_norm.hidden1");
        assertThatThrownBy(() -> Reading.parse("a.loss.hidden1"))
                .hasMessageContaining("leave `hidden1` out");
        assertThat(Reading.parse("a.dead.hidden1@3")).hasToString("a.dead.hidden1@3");
    }

    @Test
    void templatesQuoteTheRunsOwnNumbers() {
        assertThat(Template.fill("x {{a.val_accuracy | percent}}, {{b.loss}}", runs))
                .matches("x \\d+(\\.\\d)? %, —");
        assertThat(Template.fill("{{a.learning_rate@1}} {{a.learning_rate | times}}", runs))
                .isEqualTo("0.010 100");
        assertThatThrownBy(() -> Figure.parse("a.loss | loud"))
                .hasMessage("`loud` is no style; there are brief, percent and times");
    }

    @Test
    void claimsHoldFailOrAreOpen() {
        Bounds falls = new Bounds(null, 0.9);
        assertThat(new Change("a", "loss", 1, 0, falls).check(runs).state())
                .isEqualTo(Verdict.State.HOLDS);
        Verdict rises = new Change("a", "loss", 1, 0, new Bounds(1.0, null)).check(runs);
        assertThat(rises.state()).isEqualTo(Verdict.State.FAILS);
        assertThat(rises.sentence())
                .startsWith("a: loss at the end ÷ loss in epoch 1 is 0.")
                .endsWith("but ≥ 1 was claimed");
        assertThat(new Level("b", "loss", "", 0, falls).check(runs).state())
                .isEqualTo(Verdict.State.OPEN);
        assertThat(
                        new Comparison("a", "a", "loss", "", 0, new Bounds(1.0, 1.0))
                                .check(runs)
                                .state())
                .isEqualTo(Verdict.State.HOLDS);
    }

    @Test
    void predictionsAreMarked() {
        Choose choose = new Choose(List.of("x", "y"), 2, "Because.");
        assertThat(choose.mark(2)).isEqualTo(new Mark(1, "Right. Because."));
        assertThat(choose.mark(1)).isEqualTo(new Mark(0, "No: y Because."));
        Estimate estimate = new Estimate("a.learning_rate", "", 10);
        assertThat(estimate.mark(0.02, runs).points()).isEqualTo(1);
        assertThat(estimate.mark(0.5, runs).points()).isBetween(0.01, 0.99);
        assertThat(estimate.mark(10, runs).points()).isZero();
        assertThat(estimate.mark(-1, runs).points()).isZero();
        assertThat(estimate.mark(0.02, runs).words()).isEqualTo("It is 0.010; you said 0.020.");
    }

    @Test
    void aDrawnCurveIsMarkedByItsDistance() {
        DrawCurve curve = new DrawCurve("a.loss", 0, 1, false);
        double[] right = runs.values(Reading.parse("a.loss"));
        assertThat(curve.mark(right, runs).points()).isEqualTo(1);
        assertThat(curve.mark(new double[] {1, 1}, runs).points()).isLessThan(0.7);
        assertThat(curve.mark(right, new Runs()).points()).isZero();
        assertThatThrownBy(() -> new DrawCurve("a.loss", 0, 1, true))
                .hasMessageContaining("make no axis");
    }

    @Test
    void progressIsKeptInAFile(@TempDir Path folder) throws Exception {
        Lesson lesson = Lessons.find("3");
        Step step = lesson.steps().get(2);
        Progress progress =
                new Progress()
                        .withDone(lesson, lesson.steps().getFirst())
                        .withMark(lesson, step, new Mark(0.5, ""))
                        .withMark(lesson, step, new Mark(1, ""));
        Path file = folder.resolve("deep/progress.json");
        assertThat(ProgressJson.read(file)).isEqualTo(new Progress());
        ProgressJson.write(progress, file);
        assertThat(ProgressJson.read(file)).isEqualTo(progress);
        assertThat(progress.of(lesson).points()).containsExactly(Map.entry(step.section(), 0.5));
        assertThat(progress.share(lesson)).isEqualTo(2.0 / lesson.steps().size());
        assertThat(progress.without(lesson).share(lesson)).isZero();
        Files.writeString(file, "{");
        assertThatThrownBy(() -> ProgressJson.read(file)).isInstanceOf(DocumentException.class);
    }
}
