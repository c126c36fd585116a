package gradlab.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Blobs;
import gradlab.data.Csv;
import gradlab.data.Moons;
import gradlab.data.Sampling;
import gradlab.data.Selection;
import gradlab.data.Sine;
import gradlab.data.prepare.Split;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.experiment.DataPlan;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.ModelCheckpoint;
import gradlab.experiment.Phase;
import gradlab.experiment.Problem;
import gradlab.experiment.Problem.Severity;
import gradlab.experiment.Samples;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.experiment.json.ExperimentJson;
import gradlab.knob.Knobs;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ExperimentCheckTest {
    private static final DataPlan BLOBS =
            new DataPlan().withSource(new Blobs(new Sampling(90, 0, 1), 3, 1, new Selection()));

    private static final Experiment MOONS =
            experiment(
                    new DataPlan().withSource(new Moons()),
                    new BinaryCrossentropy(),
                    new Dense("hidden1", 5, new Relu()),
                    new Dense("output", 1, new Sigmoid()));

    private static final Experiment THREE_CLASSES =
            experiment(
                    BLOBS,
                    new SparseCategoricalCrossentropy(),
                    new Dense("hidden1", 5, new Relu()),
                    new Dense("output", 3, new Softmax()));

    private static Experiment experiment(DataPlan data, Loss loss, Layer... layers) {
        Training training = Knobs.set(new Training().withEpochs(3), Training::loss).to(loss);
        return new Experiment("x", "", data, new Model(List.of(layers)), training);
    }

    private static Experiment withOutput(Experiment experiment, Layer output) {
        return ModelCheck.with(experiment, 1, output);
    }

    private static Experiment with(Experiment experiment, String setting, Object value) {
        return experiment.withTraining(
                Knobs.with(experiment.training(), Knobs.field(Training.class, setting), value));
    }

    private static Experiment read(String layers) {
        return ExperimentJson.fragment(
                """
                {"data": {"source": "moons"}, "model": {"layers": [%s,
                   {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
                 "training": {"loss": "binary_crossentropy", "epochs": 3}}
                """
                        .formatted(layers));
    }

    private static Problem only(Experiment experiment) {
        return assertThat(ExperimentCheck.check(experiment)).singleElement().actual();
    }

    /** The message of the only problem, whose fix leaves none. */
    private static String mended(Experiment experiment) {
        Problem problem = only(experiment);
        assertThat(problem.fixLabel()).isNotBlank();
        assertThat(ExperimentCheck.check(problem.fix().apply(experiment))).isEmpty();
        return problem.toString();
    }

    @Test
    void aSoundExperimentHasNoProblems() {
        assertThat(ExperimentCheck.check(MOONS)).isEmpty();
        assertThat(ExperimentCheck.check(THREE_CLASSES)).isEmpty();
    }

    @Test
    void softmaxNeedsAUnitForEachClass() {
        assertThat(mended(withOutput(THREE_CLASSES, new Dense("output", 2, new Softmax()))))
                .isEqualTo(
                        "model.layers[1].units: softmax needs 3 units for 3 classes — set it to 3"
                                + " (it is 2).");
        Problem tooMany = only(withOutput(THREE_CLASSES, new Dense("output", 4, new Softmax())));
        assertThat(tooMany.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void theLastActivationMustSuitTheLoss() {
        assertThat(mended(withOutput(THREE_CLASSES, new Dense("output", 3, new Relu()))))
                .contains("share out 1", "relu does not: use softmax");
        assertThat(mended(withOutput(MOONS, new Dense("output", 1, new Linear()))))
                .startsWith("model.layers[1].activation: ")
                .contains("between 0 and 1", "use sigmoid");
        assertThat(mended(withOutput(MOONS, new Dense("output", 1, new Softmax()))))
                .contains("softmax over one unit is always 1 — use sigmoid");
    }

    @Test
    void theLossMustSuitTheData() {
        assertThat(mended(with(THREE_CLASSES, "loss", new BinaryCrossentropy())))
                .startsWith("training.loss: binary_crossentropy is for two classes");
        assertThat(mended(with(THREE_CLASSES, "loss", new MeanSquaredError())))
                .contains("would treat the numbers of 3 classes as amounts");
        assertThat(mended(MOONS.withData(new DataPlan().withSource(new Sine()))))
                .contains("the target of this data is a number");
    }

    @Test
    void aRegressionNeedsAsManyOutputsAsTargets() {
        Experiment sine =
                experiment(
                        new DataPlan().withSource(new Sine()),
                        new MeanSquaredError(),
                        new Dense("hidden1", 4, new Relu()),
                        new Dense("output", 3, new Linear()));
        assertThat(mended(sine)).contains("gives 3 numbers a row", "set it to 1");
    }

    @Test
    void anEmptyModelGetsAnOutputLayer() {
        assertThat(mended(MOONS.withModel(new Model()))).contains("at least one layer");
    }

    @Test
    void twoLayersOfOneNameAreToldApart() {
        assertThat(mended(ModelCheck.with(MOONS, 0, new Dense("output", 5, new Relu()))))
                .startsWith("model.layers[1].name: two layers are called `output`");
    }

    @Test
    void mergingLayersMustFitWhatTheyMerge() {
        String wide =
                "{\"type\": \"dense\", \"name\": \"a\", \"units\": 5}, {\"type\": \"dense\","
                        + " \"name\": \"b\", \"units\": 4}";
        assertThat(mended(read(wide + ", {\"type\": \"add\", \"from\": \"a\"}")))
                .contains("model.layers[2].from", "adds `a`, 5 wide, to an input 4 wide");
        assertThat(mended(read(wide + ", {\"type\": \"concatenate\", \"from\": \"aa\"}")))
                .contains("no earlier layer", "Did you mean `a`?");
        assertThat(mended(read(wide + ", {\"type\": \"add\", \"from\": \"output\"}")))
                .contains("model.layers[2].from", "no earlier layer");
    }

    @Test
    void whatDisturbsThePredictionsIsAWarning() {
        List<Layer> layers = new ArrayList<>(MOONS.model().layers());
        layers.add(new Dropout());
        Experiment dropped = MOONS.withModel(new Model(layers));
        assertThat(mended(dropped)).contains("is the last layer");
        assertThat(only(dropped).isError()).isFalse();
        Experiment inner = ModelCheck.with(MOONS, 0, new Dense("hidden1", 5, new Softmax()));
        assertThat(only(inner).toString()).contains("softmax inside the network");
    }

    @Test
    void anUnknownMetricOrMonitorIsNamed() {
        assertThat(mended(with(MOONS, "metrics", List.of("acuracy"))))
                .startsWith("`acuracy` at training.metrics[0]: did you mean `accuracy`?");
        EarlyStopping wrong = Knobs.set(new EarlyStopping(), EarlyStopping::monitor).to("val_los");
        assertThat(only(with(MOONS, "earlyStopping", wrong)).toString())
                .startsWith(
                        "`val_los` at training.early_stopping.monitor: did you mean `val_loss`?")
                .contains("This run has: loss, val_loss.");
        assertThat(only(with(MOONS, "checkpoint", new ModelCheckpoint("val_acc"))).toString())
                .startsWith("`val_acc` at training.checkpoint.monitor")
                .contains("This run has: loss, val_loss.");
    }

    @Test
    void whatNeedsValidationRowsSaysSo() {
        Experiment alone =
                MOONS.withData(
                        Knobs.set(MOONS.data(), DataPlan::split)
                                .to(
                                        Knobs.set(
                                                        Knobs.set(
                                                                        MOONS.data().split(),
                                                                        Split::validation)
                                                                .to(0.0),
                                                        Split::train)
                                                .to(1.0)));
        assertThat(only(with(alone, "earlyStopping", new EarlyStopping())).toString())
                .contains("`val_loss` needs validation rows");
        assertThat(only(with(alone, "checkpoint", new ModelCheckpoint())).toString())
                .contains("`val_loss` needs validation rows");
    }

    @Test
    void phasesAndStartingWeightsMustNameLayers() {
        Phase frozen = new Phase("", 2, Map.of("hiden*", false), null);
        assertThat(only(with(MOONS, "phases", List.of(frozen))).toString())
                .contains("training.phases[0].trainable", "The layers are: hidden1, output.");
        StartFrom nowhere = new StartFrom("", "", List.of("hidden2"), false);
        assertThat(ExperimentCheck.check(with(MOONS, "startFrom", nowhere)))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("Say which file the weights come from"),
                        second -> assertThat(second).contains("did you mean `hidden1`?"));
        StartFrom absent = new StartFrom("", "no/weights.json", List.of(), false);
        assertThat(only(with(MOONS, "startFrom", absent)).toString())
                .contains("training.start_from.weights: There is no file", "weights.json");
    }

    @Test
    void aBatchLargerThanTheRowsIsAWarning() {
        assertThat(mended(with(THREE_CLASSES, "batchSize", 64)))
                .contains("A batch of 64 is more than the 45 training rows");
    }

    @Test
    void dataThatCannotBeReadIsAProblemOfItsPlace() {
        Experiment csv =
                ExperimentJson.fragment(
                        """
                        {"data": {"source": {"type": "csv", "path": "absent.csv"}},
                         "model": {"layers": []}, "training": {"loss": "mean_squared_error"}}
                        """);
        assertThat(only(csv).toString()).startsWith("data.source: ").contains("absent.csv");
    }

    @Test
    void aLeakingScalerIsAWarning() {
        Experiment leaking =
                read("{\"type\": \"dense\", \"units\": 2}")
                        .withData(
                                ExperimentJson.fragment(
                                                """
                                                {"data": {"source": "moons", "scaling":
                                                   {"inputs": "standard", "fit_on": "all"}},
                                                 "model": {"layers": []}, "training": {"loss": "mean_squared_error"}}
                                                """)
                                        .data());
        assertThat(mended(leaking)).contains("data.scaling.fit_on", "leaks in");
    }

    @Property(tries = 30, seed = "4", edgeCases = EdgeCasesMode.NONE)
    void noExperimentMakesTheCheckThrowAndEveryFixCanBeApplied(@ForAll long seed) {
        Experiment experiment = Samples.random(seed);
        for (Problem problem : ExperimentCheck.check(experiment)) {
            assertThat(problem.message()).isNotBlank().doesNotContain("null", "Exception");
            assertThat(problem.fix() == null).isEqualTo(problem.fixLabel().isEmpty());
            if (problem.fix() != null) {
                assertThat(problem.fix().apply(experiment)).isNotEqualTo(experiment);
            }
        }
    }

    @Test
    void ownTestRowsAreWantedWhereThereAreSome() {
        Split own = new Split(0.5, 0.5, 0, false, 1, Split.Order.SHUFFLED, true);
        Experiment none = MOONS.withData(Knobs.set(MOONS.data(), DataPlan::split).to(own));
        Problem problem = ExperimentCheck.check(none).getFirst();

        assertThat(problem.path()).isEqualTo("data.split.own_test");
        assertThat(problem.message()).contains("moons brings no test rows", "fashion_mnist");
        assertThat(Objects.requireNonNull(problem.fix()).apply(none)).isEqualTo(MOONS);
    }

    @Test
    void testFilesThatAreNotReadAreSaid() {
        Csv csv = Knobs.set(new Csv("t.csv"), Csv::testPath).to("test.csv");
        Experiment named = MOONS.withData(MOONS.data().withSource(csv));
        Problem problem = ExperimentCheck.check(named, new Moons().shape(Path.of(""))).getFirst();

        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.message()).contains("Test files are named, but not read");
        assertThat(Objects.requireNonNull(problem.fix()).apply(named).data().split().ownTest())
                .isTrue();
    }
}
