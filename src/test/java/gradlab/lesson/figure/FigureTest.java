package gradlab.lesson.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.run.control.Recording;
import gradlab.run.history.Measure;
import gradlab.run.history.SeriesKey;
import gradlab.run.live.LiveRun;
import gradlab.run.training.RunStart;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class FigureTest {
    private static Runs runs;
    private static TrainedRun trained;

    @BeforeAll
    static void train() {
        TrainedRun first = train(7);
        trained = first;
        runs =
                new Runs(
                        Map.of(
                                "a",
                                first,
                                "b[1]",
                                first,
                                "b[2]",
                                train(8),
                                "c",
                                first,
                                "c[seed 2]",
                                train(8),
                                "c[seed 3]",
                                train(9)),
                        Map.of(
                                "b", new Family("b", "training.seed", List.of("1", "2"), 1),
                                "c", new Family("c", "", List.of(), 3)),
                        Map.of("origin", List.of(0.0, 0.0)));
    }

    private static TrainedRun train(int seed) {
        Experiment experiment =
                ExperimentJson.fragment(
                        """
                        {"data": {"source": {"type": "moons", "samples": 100},
                           "split": {"train": 0.6, "validation": 0.2, "test": 0.2}},
                         "model": {"layers": [
                           {"type": "dense", "name": "hidden1", "units": 3, "activation": "tanh"},
                           {"type": "dropout", "rate": 0.5},
                           {"type": "dense", "name": "hidden2", "units": 4, "activation": "tanh"},
                           {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
                         "training": {"loss": "binary_crossentropy", "epochs": 10, "metrics": ["accuracy"],
                           "optimizer": {"type": "adam", "learning_rate": 0.01}, "seed": %d}}
                        """
                                .formatted(seed));
        LiveRun run = LiveRun.of(RunStart.fresh(experiment, Path.of("")), Recording.epochs());
        var _ = run.train();
        return new TrainedRun(run.recorded());
    }

    private static double value(String figure) {
        return Figure.parse(figure).value(runs);
    }

    private static float[] array(String layer, String array) {
        return Objects.requireNonNull(trained.recorded()).moment(10).weights().layers().stream()
                .filter(each -> each.layer().equals(layer))
                .findFirst()
                .orElseThrow()
                .arrays()
                .get(array);
    }

    @Test
    void aNumberOfTheHistoryIsFound() {
        assertThat(value("a.loss"))
                .isEqualTo(trained.history().series(new SeriesKey(Measure.LOSS)).get(9))
                .isEqualTo(value("a.loss@10"))
                .isEqualTo(value("a.loss@0"));
        assertThat(value("a.weight_norm.hidden*@3"))
                .isCloseTo(
                        (value("a.weight_norm.hidden1@3") + value("a.weight_norm.hidden2@3")) / 2,
                        within(1e-6));
        assertThat(List.of("a.loss@11", "d.loss", "a.val_mae", "a.dead.absent"))
                .isNotEmpty()
                .allSatisfy(absent -> assertThat(value(absent)).isNaN());
        assertThat(value("a.ends.completed")).isEqualTo(10);
        assertThat(value("a.ends.diverged")).isInfinite();
        assertThat(value("a.epochs")).isEqualTo(10);
        assertThat(value("a.steps")).isEqualTo(20);
        assertThat(value("a.test_accuracy")).isBetween(0.0, 1.0);
    }

    @Test
    void parametersAndWeightsAreFound() {
        assertThat(value("a.parameters")).isEqualTo(9 + 16 + 5);
        assertThat(value("a.trainable.hidden2")).isEqualTo(16);
        float[] kernel = array("hidden1", "kernel");
        assertThat(value("a.kernel.hidden1[2, 3]")).isEqualTo(kernel[5]);
        assertThat(value("a.bias.hidden2[2]")).isEqualTo(array("hidden2", "bias")[1]);
        assertThat(value("norm(a.hidden1[:, 2])"))
                .isCloseTo(Math.hypot(kernel[1], kernel[4]), within(1e-6));
        assertThat(value("max(norm(a.hidden1[:, unit]))"))
                .isEqualTo(
                        Math.max(
                                value("norm(a.hidden1[:, 1])"),
                                Math.max(
                                        value("norm(a.hidden1[:, 2])"),
                                        value("norm(a.hidden1[:, 3])"))));
        assertThat(value("count(a.kernel.hidden1, > 0) + count(a.kernel.hidden1, <= 0)"))
                .isEqualTo(6);
        assertThat(value("a.kernel.hidden1[2, 3]@1")).isNotEqualTo(kernel[5]);
        assertThat(value("a.kernel.hidden1[9, 9]")).isNaN();
    }

    @Test
    void answersAreFound() {
        double here = value("a.prediction at origin");
        assertThat(here).isBetween(0.0, 1.0);
        assertThat(value("sd(a.prediction at origin)")).isPositive();
        assertThat(value("mean(a.prediction at origin)")).isCloseTo(here, within(0.2));
        assertThat(value("max(abs(a.predictions - a.predictions))")).isZero();
        assertThat(value("max(abs(a.predictions - b[2].predictions))")).isPositive();
        assertThat(value("max(abs(a.activations.hidden1 at origin))")).isBetween(0.0, 1.0);
        double z = array("hidden1", "bias")[1];
        assertThat(value("a.activations.hidden1[2] at origin"))
                .isCloseTo(Math.tanh(z), within(1e-6));
    }

    @Test
    void theDoctorIsAsked() {
        assertThat(value("doctor(a).vanishing_gradients")).isZero();
        assertThat(Figure.parse("doctor(a).finding | unit").text(runs)).doesNotContain("_", "—");
        assertThat(Claim.parse("doctor(a).finding = vanishing_gradients").check(runs).state())
                .isEqualTo(Verdict.State.FAILS);
    }

    @Test
    void familiesAndSeedsAreGoneOver() {
        assertThat(value("max over b of b.loss"))
                .isEqualTo(Math.max(value("b[1].loss"), value("b[2].loss")));
        List<Double> seeds =
                List.of(value("c.loss"), value("c[seed 2].loss"), value("c[seed 3].loss"));
        assertThat(value("median over seeds of c.loss"))
                .isEqualTo(seeds.stream().sorted().toList().get(1));
        assertThat(value("max over seeds of c.loss - a.loss"))
                .isEqualTo(seeds.stream().mapToDouble(l -> l - value("a.loss")).max().orElse(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3; 9",
                "2 − 3 × -4 ÷ 2; 8",
                "-2 - -3; 1",
                "abs(-2) + log10(100) + sqrt(9); 7",
                "max(1, 3, 2) - min(1, 3, 2); 2",
                "median(4, 1, 2, 9); 3",
                "1e-3 * 1000; 1",
                "round(2.6); 3",
                "setting(a, training.epochs) / 2; 5",
                "argmax(a.learning_rate); 1",
                "first(a.loss, < 100); 1",
                "share(a.loss, < 100); 1",
            })
    void arithmeticIsAsAtSchool(String figure, double result) {
        assertThat(value(figure)).isCloseTo(result, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "a.los; column 3; did you mean `loss`?",
                "a; column 1; say which number of the run",
                "a.gradient_norm; column 1; name the layer, as in a.gradient_norm.hidden1",
                "a.loss.hidden1; column 3; leave `hidden1` out",
                "a.loss + ; column 9; expected a number, a function",
                "a.loss b.loss; column 8; expected `+`",
                "maxx(a.loss); column 1; did you mean `max`?",
                "(a.loss; column 8; expected `)` to close the bracket of column 1",
                "a.kernel.hidden1; column 1; say which makes one of them",
                "a.predictions; column 3; say which makes one of them",
                "a.prediction; column 13; expected `at` and a point",
                "a.kernel.hidden1[x]; column 18; expected which entries",
                "a.ends.never; column 8; no way for a run to end",
                "a.loss@x; column 8; expected an epoch",
                "count(a.kernel.hidden1); column 23; and a condition",
                "doctor(a).nothing; column 11; nothing that the doctor finds",
                "median over b; column 14; then `of` and a figure",
                "a.loss | loud; column 8; `loud` is no style",
                "'a.loss; column 1; the quote that opens here is not closed",
                "setting(a, ); column 12; ",
            })
    void whatIsWrongIsToldWithItsColumn(String figure, String column, String expected) {
        assertThatThrownBy(() -> Figure.parse(figure))
                .isInstanceOf(FigureException.class)
                .hasMessageStartingWith(column + " of `")
                .hasMessageContaining(expected == null ? "" : expected);
    }

    @Test
    void claimsHoldFailOrAreOpen() {
        assertThat(check("a.loss <= 100").state()).isEqualTo(Verdict.State.HOLDS);
        assertThat(check("100 >= a.loss").atMost()).isEqualTo(100);
        Verdict fails = check("a.epochs < 10");
        assertThat(fails.state()).isEqualTo(Verdict.State.FAILS);
        assertThat(fails.sentence()).isEqualTo("a.epochs is 10, but < 10 was claimed");
        assertThat(check("d.loss < 1").state()).isEqualTo(Verdict.State.OPEN);
        assertThat(check("a.loss = a.loss@10").state()).isEqualTo(Verdict.State.HOLDS);
        Verdict between = check("9 <= a.epochs < 11");
        assertThat(between.atLeast()).isEqualTo(9);
        assertThat(between.atMost()).isEqualTo(11);
        assertThat(between.state()).isEqualTo(Verdict.State.HOLDS);
        assertThat(check("a.epochs = 12 ± 2").state()).isEqualTo(Verdict.State.HOLDS);
        assertThat(check("a.epochs = 12 ± 1").state()).isEqualTo(Verdict.State.FAILS);
        assertThat(check("a.epochs != 10").state()).isEqualTo(Verdict.State.FAILS);
        assertThatThrownBy(() -> Claim.parse("a.loss"))
                .hasMessageContaining("column 7", "expected a comparison");
    }

    private static Verdict check(String claim) {
        return Claim.parse(claim).check(runs);
    }

    @Test
    void numbersAreWrittenAsTheirStyleSays() {
        assertThat(text("a.learning_rate@1")).isEqualTo("0.010");
        assertThat(text("a.learning_rate | times")).isEqualTo("100");
        assertThat(text("a.accuracy | percent")).matches("\\d+(\\.\\d)? %");
        assertThat(text("a.accuracy | unit")).matches("\\d+(\\.\\d)? %");
        assertThat(text("12345.678 | whole")).isEqualTo("12,346");
        assertThat(text("1.005 + 1 | fixed 1")).isEqualTo("2.0");
        assertThat(text("0.000017 | scientific 1")).isEqualTo("1.7e-5");
        assertThat(text("d.loss")).isEqualTo("—");
    }

    private static String text(String figure) {
        return Figure.parse(figure).text(runs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "d.loss; not among the lesson's experiments",
                "b.loss; name one, as in b[1]",
                "b[3].loss; none of this family",
                "max over d of b[1].loss; no family",
                "median over seeds of a.loss; none of these runs is trained with several seeds",
                "a.prediction at orign; did you mean `origin`?",
            })
    void namesThatLeadNowhereAreTold(String figure, String expected) {
        FigureScope scope =
                new FigureScope(
                        Set.of("a", "b[1]", "b[2]", "c", "c[seed 2]", "c[seed 3]"),
                        runs.families(),
                        Set.of("origin"));
        assertThat(scope.check(Figure.parse(figure).expression()))
                .hasSize(1)
                .allSatisfy(m -> assertThat(m.english()).contains("column ", expected));
        assertThat(scope.check(Figure.parse("max over b of b.loss + bench.loss").expression()))
                .isEmpty();
        assertThat(scope.needed(Figure.parse("b[1].loss + max over seeds of c.loss").expression()))
                .containsExactlyInAnyOrder("b[1]", "c", "c[seed 2]", "c[seed 3]");
    }
}
