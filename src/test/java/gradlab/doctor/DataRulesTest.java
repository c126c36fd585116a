package gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.data.Sine;
import gradlab.data.prepare.MinMaxScaler;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softplus;
import gradlab.engine.activation.Tanh;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.optimizer.AdamW;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.regularizer.L2;
import gradlab.engine.schedule.Cosine;
import gradlab.engine.schedule.Exponential;
import gradlab.engine.schedule.OneCycle;
import gradlab.experiment.Batches;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knobs;
import gradlab.run.history.RunHistory;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rules that see a fault in settings and rows, from both sides, before the first step. */
class DataRulesTest {
    private static final Path HERE = Path.of("");

    private final List<String> asked = new ArrayList<>();

    private static Experiment sine(Activation output) {
        return new Experiment(
                "sine",
                "",
                new DataPlan()
                        .withSource(new Sine())
                        .withScaling(
                                new Scaling(
                                        new StandardScaler(),
                                        new StandardScaler(),
                                        Scaling.FitOn.TRAIN)),
                new Model(
                        List.of(
                                new Dense("hidden", 8, new Tanh()),
                                new Dense("output", 1, output))),
                new Training(
                        new MeanSquaredError(),
                        List.of(),
                        new Sgd(),
                        new gradlab.engine.schedule.Constant(),
                        40,
                        new Batches(16, true, 1, 1)));
    }

    private static Experiment circles() {
        return new Experiment(
                "circles",
                "",
                new DataPlan().withSource(new Circles()),
                new Model(
                        List.of(
                                new Dense("hidden", 8, new Tanh()),
                                new BatchNormalization().withName("norm"),
                                new Dense("output", 1, new Sigmoid()))),
                new Training(
                        new BinaryCrossentropy(),
                        List.of(),
                        new Sgd(),
                        new gradlab.engine.schedule.Constant(),
                        40,
                        new Batches(16, true, 1, 1)));
    }

    private static Experiment with(Experiment e, String setting, Object value) {
        return Change.apply(List.of(new SetTo(setting, value)), e);
    }

    private static Examination untrained(Experiment e) {
        return Examination.untrained(e, Trainer.prepare(e, HERE), HERE);
    }

    @Test
    void anOutputThatCannotGiveTheTargetsIsSeenBeforeTheFirstStep() {
        Rule rule = new OutputRange();
        for (Activation closed : List.of(new Relu(), new Sigmoid(), new Tanh(), new Softplus())) {
            Experiment ill = sine(closed);
            Finding finding = rule.examine(untrained(ill)).orElseThrow();
            assertThat(finding.layers()).containsExactly("output");
            assertThat(rule.examine(untrained(finding.mended(ill)))).as("%s", closed).isEmpty();
        }
        assertThat(rule.examine(untrained(sine(new Linear())))).isEmpty();
    }

    @Test
    void targetsWithinWhatTheOutputGivesAreNoFinding() {
        Scaling within =
                new Scaling(
                        new StandardScaler(),
                        new MinMaxScaler(List.of(-0.9, 0.9)),
                        Scaling.FitOn.TRAIN);
        Experiment fits = sine(new Tanh());
        assertThat(
                        new OutputRange()
                                .examine(
                                        untrained(
                                                new Experiment(
                                                        "fits",
                                                        "",
                                                        fits.data().withScaling(within),
                                                        fits.model(),
                                                        fits.training()))))
                .isEmpty();
    }

    @Test
    void theReachOfAFunctionIsReadFromItsEnds() {
        assertThat(Reach.of(new Sigmoid()).low()).isBetween(0.0, 1e-6);
        assertThat(Reach.of(new Sigmoid()).high()).isBetween(1 - 1e-6, 1.0);
        assertThat(Reach.of(new Relu()).low()).isZero();
        assertThat(Reach.of(new Relu()).high()).isInfinite();
        for (Class<? extends Record> kind : Knobs.permitted(Activation.class)) {
            Reach reach = Reach.of((Activation) Knobs.defaults(kind));
            assertThat(reach.low()).as("%s", kind).isLessThan(reach.high());
        }
    }

    @Test
    void batchesOfOneRowCannotBeNormalizedOver() {
        Rule rule = new BatchNormBatchOfOne();
        Experiment ill = with(circles(), "training.batch_size", 1);
        Finding finding = rule.examine(untrained(ill)).orElseThrow();
        assertThat(finding.mended(ill).training().batches().batchSize()).isGreaterThan(8);
        assertThat(rule.examine(untrained(with(circles(), "training.batch_size", 2)))).isEmpty();
        assertThat(rule.examine(untrained(with(sine(new Linear()), "training.batch_size", 1))))
                .isEmpty();
    }

    @Test
    void averagesThatKeepTheirBeginningLag() {
        Rule rule = new BatchNormLag();
        Experiment ill = with(circles(), "model.layers[norm].momentum", 0.9999);
        Finding finding = rule.examine(untrained(ill)).orElseThrow();
        assertThat(rule.examine(untrained(finding.mended(ill)))).isEmpty();
        assertThat(rule.examine(untrained(circles()))).isEmpty();
    }

    @Test
    void aPenaltyThatTakesMoreThanTwiceAWeightThrowsItAbout() {
        Rule rule = new PenaltyTooStrong();
        Experiment rate = with(circles(), "training.optimizer.learning_rate", 0.1);
        Experiment ill = with(rate, "model.layers[hidden].kernel_regularizer", new L2(10.1));
        assertThat(rule.examine(untrained(ill))).isPresent();
        assertThat(
                        rule.examine(
                                untrained(
                                        with(
                                                rate,
                                                "model.layers[hidden].kernel_regularizer",
                                                new L2(9.9)))))
                .isEmpty();
        Experiment decayed =
                with(
                        circles(),
                        "training.optimizer",
                        Knobs.set(new AdamW(), AdamW::weightDecay).to(3000.0));
        assertThat(rule.examine(untrained(decayed))).isPresent();
    }

    @Test
    void inputsThatHardlyChangeTellNothing() {
        Rule rule = new ConstantInputs();
        Experiment whole = sine(new Linear());
        assertThat(rule.examine(untrained(narrow(whole, 1.001)))).isPresent();
        assertThat(rule.examine(untrained(narrow(whole, 1.1)))).isEmpty();
    }

    private static Experiment narrow(Experiment e, double greatest) {
        Scaling scaling =
                new Scaling(
                        new MinMaxScaler(List.of(1.0, greatest)),
                        new StandardScaler(),
                        Scaling.FitOn.TRAIN);
        return new Experiment("narrow", "", e.data().withScaling(scaling), e.model(), e.training());
    }

    @Test
    void aScheduleThatEndsTheLearningIsSeenBeforeTheFirstStep() {
        Rule rule = new LearningRateTooLow();
        Experiment falls =
                with(
                        circles(),
                        "training.schedule",
                        Knobs.set(new Exponential(), Exponential::decaySteps).to(1));
        Finding finding = rule.examine(untrained(falls)).orElseThrow();
        assertThat(rule.examine(untrained(finding.mended(falls)))).isEmpty();
        Experiment ends =
                with(
                        circles(),
                        "training.schedule",
                        Knobs.set(new Cosine(), Cosine::decaySteps).to(5));
        assertThat(rule.examine(untrained(ends))).isPresent();
        Experiment whole =
                with(
                        circles(),
                        "training.schedule",
                        Knobs.set(new Cosine(), Cosine::decaySteps).to(40));
        assertThat(rule.examine(untrained(whole))).isEmpty();
    }

    @Test
    void anotherRateIsSetWhereTheRunTakesItFrom() {
        Experiment cycled = with(circles(), "training.schedule", new OneCycle());
        Experiment lower = Change.apply(Remedies.rate(cycled, 0.005), cycled);
        assertThat(lower.training().schedule())
                .isEqualTo(Knobs.set(new OneCycle(), OneCycle::maxLearningRate).to(0.005));
        assertThat(lower.training().optimizer()).isEqualTo(cycled.training().optimizer());
    }

    @Test
    void aRareClassThatIsNotFoundIsNamedWithItsRecall() {
        Rule rule = new ClassImbalance();
        assertThat(rule.examine(answered(0.978, List.of(1.0, 0.09), 0.03))).isPresent();
        assertThat(rule.examine(answered(0.978, List.of(1.0, 0.6), 0.03))).isEmpty();
        assertThat(rule.examine(answered(0.978, List.of(1.0, 0.09), 0.4))).isEmpty();
    }

    @Test
    void theNetworkIsRunAgainOnlyForARuleThatWantsToKnow() {
        new ClassImbalance().examine(answered(0.978, List.of(1.0, 0.09), 0.4));
        assertThat(asked).as("both classes are common").isEmpty();
        new ClassImbalance().examine(answered(0.978, List.of(1.0, 0.09), 0.03));
        assertThat(asked).containsExactly("classes");
        new BatchNormLag().examine(answered(0.978, List.of(1.0, 0.09), 0.03));
        assertThat(asked).containsExactly("classes", "loss");
    }

    private Examination answered(double accuracy, List<Double> recalls, double rare) {
        DataFacts data =
                new DataFacts(
                        100,
                        List.of(new Column("x", 0, 1)),
                        List.of(),
                        2,
                        0.2,
                        50,
                        List.of(),
                        List.of(1 - rare, rare));
        return new Examination(
                circles(),
                data,
                null,
                new RunHistory(),
                20,
                null,
                null,
                new Remeasured(
                        () -> {
                            asked.add("loss");
                            return 0.1;
                        },
                        () -> {
                            asked.add("classes");
                            return new Remeasured.ByClass(
                                    accuracy, recalls, List.of("well", "ill"));
                        }));
    }
}
