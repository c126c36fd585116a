package gradlab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.history.DroppedUnits;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.app.Speed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class PulseModelTest {
    private static final Experiment EXPERIMENT =
            ShippedExperiments.named("spirals")
                    .withModel(
                            new Model(
                                    List.of(
                                            new Dense("hidden", 5, new Relu()),
                                            new Dropout().withName("dropout"),
                                            new Dense("output", 1, new Sigmoid()))));
    private final ScriptedWorkers workers = new ScriptedWorkers();
    private final BenchModel bench = new BenchModel(EXPERIMENT, workers);
    private final PulseModel pulse =
            new PulseModel(bench.editing(), bench.data(), bench.run(), bench.time());
    private final double beat = Speed.SLOW_MOTION.beat();

    @BeforeEach
    void play() {
        bench.run().speed().set(Speed.SLOW_MOTION);
        bench.transport().play();
        send(
                new RunEvent.Started(
                        EXPERIMENT,
                        new RunEnvironment("test", "25", "any", "none", 1),
                        List.of("hidden", "output"),
                        16,
                        500));
    }

    private void send(RunEvent... events) {
        workers.last().reader().accept(List.of(events));
    }

    private void batch(long step, float loss, float... norms) {
        send(
                new RunEvent.BatchPassed(
                        1, step, 32, List.of(new DroppedUnits("dropout", List.of(1, 4), 5))),
                new RunEvent.StepDone(1, step, loss, 0.005f, 0.9f, norms));
    }

    @Test
    void thereIsNothingToSayBeforeTheFirstBatch() {
        assertThat(pulse.hasBatch()).isFalse();
        assertThat(pulse.caption()).isEmpty();
    }

    @Test
    void theCaptionsTellTheBatchsOwnNumbers() {
        batch(7, 0.693f, 1e-5f, 0.02f);
        assertThat(pulse.caption()).isEqualTo("32 rows come in: step 7, epoch 1");
        pulse.moveTo(0.15 * beat);
        assertThat(pulse.caption()).isEqualTo("hidden: z = aW + b, a = relu(z)");
        pulse.moveTo(0.3 * beat);
        assertThat(pulse.caption()).isEqualTo("dropout: 2 of 5 dropped for the first row");
        pulse.moveTo(0.5 * beat);
        assertThat(pulse.caption()).isEqualTo("the loss is 0.693");
        pulse.moveTo(0.55 * beat);
        assertThat(pulse.caption()).isEqualTo("output: ‖∂J/∂W‖ = 0.020");
        pulse.moveTo(0.83 * beat);
        assertThat(pulse.caption()).isEqualTo("hidden: ‖∂J/∂W‖ = 1.0e-5");
        pulse.moveTo(0.9 * beat);
        assertThat(pulse.caption()).contains("η = 0.0050");
    }

    @Test
    void aLayerShowsTheGradientOfTheLastBatchThatWentBackThroughIt() {
        batch(1, 0.5f, 0.1f, 0.2f);
        pulse.moveTo(beat);
        batch(2, 0.4f, 0.3f, 0.4f);
        assertThat(pulse.norm(2)).isEqualTo(0.2f);
        pulse.moveTo(0.6 * beat);
        assertThat(pulse.norm(2)).isEqualTo(0.4f);
        assertThat(pulse.norm(0)).isEqualTo(0.1f);
        assertThat(pulse.norm(1)).isNaN();
    }

    @Test
    void theBatchIsNotMixedWithAnEarlierEpoch() {
        send(epoch(1), epoch(2));
        batch(33, 0.5f, 0.1f, 0.2f);
        pulse.moveTo(beat);
        assertThat(pulse.norm(0)).isEqualTo(0.1f);
        bench.time().show(1);
        assertThat(pulse.norm(0)).isNaN();
        bench.time().goLive();
        assertThat(pulse.norm(0)).isEqualTo(0.1f);
    }

    private static RunEvent epoch(int number) {
        return new RunEvent.EpochDone(new EpochRecord(number, 0, 0).set(Measure.LOSS, 0.6));
    }

    @Test
    void unitsAreDroppedWhileTheirLayerHoldsTheBatch() {
        batch(1, 0.5f);
        pulse.moveTo(0.2 * beat);
        assertThat(pulse.dropped(1)).isNull();
        pulse.moveTo(0.3 * beat);
        assertThat(pulse.dropped(1)).isEqualTo(new DroppedUnits("dropout", List.of(1, 4), 5));
        pulse.moveTo(0.9 * beat);
        assertThat(pulse.dropped(1)).isNull();
    }

    @Test
    void droppedUnitsBlink() {
        batch(1, 0.5f);
        assertThat(pulse.bright().get()).isTrue();
        pulse.moveTo(0.25);
        assertThat(pulse.bright().get()).isFalse();
        pulse.moveTo(0.45);
        assertThat(pulse.bright().get()).isTrue();
    }

    @Test
    void fullSpeedAgainForgetsTheBatch() {
        batch(1, 0.5f);
        bench.run().speed().set(Speed.FULL);
        assertThat(pulse.hasBatch()).isFalse();
        assertThat(pulse.pulse().get()).isEqualTo(Pulse.NONE);
    }
}
