package gradlab.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.activation.Tanh;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Predicate;

class SweepEditsTest {
    private static final Setting RATE = Setting.parse("training.optimizer.learning_rate");
    private static final Setting BATCH = Setting.parse("training.batch_size");
    private static final Predicate<Experiment> ANY = experiment -> true;

    private final Experiment moons = ShippedExperiments.named("moons");
    private final Sweep none = SweepEdits.begin(moons);

    private Values proposed(String address, Predicate<Experiment> trainable) {
        Sweep sweep = SweepEdits.vary(none, Setting.parse(address), trainable);
        return (Values) sweep.vary().getFirst();
    }

    @Test
    void aRateIsVariedFromATenthToTenTimesOfItself() {
        double now = moons.training().optimizer().learningRate();
        List<Object> values = proposed(RATE.toString(), ANY).values();
        assertThat(values).hasSize(5).contains(now);
        assertThat((double) values.getFirst())
                .isCloseTo(now / 10, org.assertj.core.data.Offset.offset(1e-9));
        assertThat((double) values.getLast())
                .isCloseTo(10 * now, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aSizeIsVariedByHalvesAndDoublesOfWholeNumbers() {
        int now = moons.training().batches().batchSize();
        assertThat(proposed(BATCH.toString(), ANY).values())
                .contains(now, 2 * now)
                .allMatch(Integer.class::isInstance);
    }

    @Test
    void aChoiceTakesAllThatCanBeTrained() {
        String hidden = moons.model().layers().getFirst().name();
        Predicate<Experiment> sound =
                e -> ExperimentCheck.check(e).stream().noneMatch(Problem::isError);
        assertThat(proposed("model.layers[" + hidden + "].activation", sound).values())
                .hasAtLeastOneElementOfType(Tanh.class)
                .hasAtLeastOneElementOfType(Sigmoid.class);
        String output = moons.model().layers().getLast().name();
        assertThat(proposed("model.layers[" + output + "].activation", sound).values())
                .doesNotHaveAnyElementsOfTypes(Softmax.class, Tanh.class);
    }

    @Test
    void whatIsVariedIsVariedOnceAndSeedsHaveAKeyOfTheirOwn() {
        Sweep sweep = SweepEdits.vary(none, RATE, ANY);
        assertThatThrownBy(() -> SweepEdits.vary(sweep, RATE, ANY)).hasMessageContaining("already");
        assertThat(Variable.of(Setting.parse("training.seed"), moons)).isEmpty();
        assertThat(Variable.of(Setting.parse("training.metrics"), moons)).isEmpty();
    }

    @Test
    void theNumberOfRunsIsToldAsAProduct() {
        Sweep sweep = SweepEdits.vary(SweepEdits.vary(none, RATE, ANY), BATCH, ANY);
        int batches = ((Values) sweep.vary().getLast()).values().size();
        assertThat(SweepSize.of(sweep).words().english())
                .isEqualTo("5 × " + batches + " × 3 = " + 15 * batches + " runs");
        assertThat(SweepPlan.of(sweep).size()).isEqualTo(15 * batches);
        Sweep drawn = SweepEdits.withSearch(sweep, new RandomSearch(7, 1));
        assertThat(SweepSize.of(drawn).words().english()).isEqualTo("7 × 3 = 21 runs");
        assertThat(SweepPlan.of(drawn).size()).isEqualTo(21);
    }

    @Test
    void whatGoesTogetherHasAsManyValuesEachAndComesApartAgain() {
        Sweep sweep = SweepEdits.vary(SweepEdits.vary(none, RATE, ANY), BATCH, ANY);
        Sweep even =
                SweepEdits.replace(
                        SweepEdits.replace(sweep, 0, new Values(RATE, List.of(0.1, 1.0))),
                        1,
                        new Values(BATCH, List.of(8, 16)));
        Sweep together = SweepEdits.together(even, 1);
        assertThat(together.vary()).hasSize(1);
        assertThat(SweepSize.of(together).runs()).isEqualTo(6);
        assertThat(SweepEdits.apart(together, 0).vary()).isEqualTo(even.vary());
        Sweep uneven = SweepEdits.replace(even, 1, new Values(BATCH, List.of(8)));
        assertThatThrownBy(() -> SweepEdits.together(uneven, 1)).hasMessageContaining("as many");
    }

    @Test
    void whatIsTypedIsReadAsTheSettingTakesItOrRefusedWithASentence() {
        Variable rate = Variable.of(RATE, moons).orElseThrow();
        assertThat(rate.read(" 0,5 ")).isEqualTo(0.5);
        assertThatThrownBy(() -> rate.read("fast")).hasMessageContaining("no number");
        assertThatThrownBy(() -> rate.read("-1")).hasMessageContaining("-1");
        String hidden = moons.model().layers().getFirst().name();
        Variable activation =
                Variable.of(Setting.parse("model.layers[" + hidden + "].activation"), moons)
                        .orElseThrow();
        assertThat(activation.read("tanh")).isEqualTo(new Tanh());
        assertThatThrownBy(() -> activation.read("tahn")).hasMessageContaining("tahn");
    }

    @Test
    void withoutFoldsAndValidationRowsTheTrainingLossJudges() {
        Sweep folded = SweepEdits.withFolds(none, 5);
        assertThat(SweepSize.of(folded).runs()).isEqualTo(15);
        assertThat(folded.objective().figure()).isEqualTo("val_loss");
    }

    @Test
    void manyLayersOfOneKindAreCountedAndSetTogether() {
        Experiment deep = ShippedExperiments.named("vanishing-gradients");
        assertThat(Variable.all(deep))
                .extracting(each -> each.setting().toString())
                .contains("model.layers[hidden*].count", "model.layers[hidden*].units");
    }
}
