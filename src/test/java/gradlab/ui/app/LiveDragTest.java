package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Batches;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.KnobGesture;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.training.RunStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Map;

/** A slider dragged while a run goes on: felt at once, taken back at once, one mark. */
@Timeout(60)
class LiveDragTest {
    private static final int EPOCHS = 60;
    private final Experiment opening =
            ShippedExperiments.opening()
                    .withTraining(
                            Knobs.set(ShippedExperiments.opening().training(), Training::epochs)
                                    .to(EPOCHS));
    private final ScriptedWorkers workers = new ScriptedWorkers();
    private final BenchModel bench = new BenchModel(opening, workers);

    private void setLearningRate(double rate) {
        bench.editing()
                .edit(
                        "Learning rate",
                        e -> {
                            var optimizer = e.training().optimizer().withLearningRate(rate);
                            return e.withTraining(e.training().withOptimizer(optimizer));
                        });
    }

    /** Trains what was launched, with a hand that does something after some epochs. */
    private RunHistory trainWith(Map<Integer, Runnable> hand) {
        bench.transport().play();
        RunControl control = workers.last().control();
        RunRecorder recorder = new RunRecorder();
        RunStart.fresh(opening, bench.editing().document().folder())
                .run(
                        control,
                        event -> {
                            recorder.accept(event);
                            if (event instanceof RunEvent.EpochDone done) {
                                hand.getOrDefault(done.record().epoch(), () -> {}).run();
                            }
                        });
        return recorder.history();
    }

    @Test
    void theRunFollowsTheHandAndTheWholeDragIsOneMarkAndOneUndo() {
        double before = opening.training().optimizer().learningRate();
        RunHistory history =
                trainWith(
                        Map.of(
                                5, bench.editing().document()::beginGesture,
                                10, () -> setLearningRate(0.011),
                                20, () -> setLearningRate(0.012),
                                30, () -> setLearningRate(0.013),
                                40, bench.editing().document()::endGesture));

        assertThat(history.knobsTurned())
                .as("the run, while the slider is held")
                .extracting(RunEvent.KnobTurned::to)
                .containsExactly("0.011", "0.012", "0.013");
        assertThat(KnobGesture.of(history))
                .singleElement()
                .satisfies(
                        gesture -> {
                            assertThat(gesture.first().from()).isEqualTo(String.valueOf(before));
                            assertThat(gesture.last().to()).isEqualTo("0.013");
                        });
        bench.editing().document().undo();
        assertThat(bench.editing().experiment().get()).isEqualTo(opening);
    }

    @Test
    void twoDragsFarApartAreTwoMarks() {
        RunHistory history =
                trainWith(
                        Map.of(
                                5,
                                bench.editing().document()::beginGesture,
                                10,
                                () -> setLearningRate(0.011),
                                20,
                                () -> setLearningRate(0.012),
                                30,
                                bench.editing().document()::endGesture,
                                35,
                                bench.editing().document()::beginGesture,
                                40,
                                () -> setLearningRate(0.02),
                                50,
                                () -> setLearningRate(0.03),
                                55,
                                bench.editing().document()::endGesture));

        assertThat(KnobGesture.of(history))
                .extracting(gesture -> gesture.last().to())
                .containsExactly("0.012", "0.03");
    }

    @Test
    void whatWaitsForARewindSaysSoWhileTheSliderIsHeld() {
        bench.transport().play();
        workers.last().start();
        bench.editing().document().beginGesture();
        bench.editing()
                .edit(
                        "Batch size",
                        e ->
                                e.withTraining(
                                        Knobs.set(
                                                        e.training(),
                                                        Training::batches,
                                                        Batches::batchSize)
                                                .to(33)));
        assertThat(bench.run().needsRewind().get()).isTrue();
    }
}
