package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.setting.Setting;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.LiveKnob;
import gradlab.run.history.RunEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;

/** Knobs turned while a run is under way. */
@Timeout(60)
class LiveKnobsTest {
    @Test
    void knobsTurnBetweenStepsAndAreRecorded() {
        RunRecorder turned = turningAtStep4(knob("learning_rate"), 0.01);

        assertThat(turned.history().knobsTurned())
                .containsExactly(
                        new RunEvent.KnobTurned(
                                2,
                                4,
                                Setting.parse("training.optimizer.learning_rate"),
                                "0.1",
                                "0.01"));
        assertThat(turned.history().steps().learningRate().toArray())
                .startsWith(0.1f, 0.1f, 0.1f, 0.1f, 0.01f, 0.01f);
    }

    @Test
    void aRunWithTurnedKnobsCanBeRepeatedExactly() {
        for (String word : List.of("learning_rate", "momentum", "drop.rate", "gradient_noise")) {
            RunRecorder turned = turningAtStep4(knob(word), 0.25);
            RunControl again = Runs.recording(Recording.all());
            again.repeat(turned.history().knobsTurned());

            Runs.assertSame(turned, Runs.run(Runs.small(4), again));
            assertThat(turned.history().sameAs(plain().history())).isFalse();
        }
    }

    private static Setting knob(String word) {
        return LiveKnob.named(word, Runs.small(1)).setting();
    }

    private static RunRecorder plain() {
        return Runs.run(Runs.small(4), Runs.recording(Recording.all()));
    }

    private static RunRecorder turningAtStep4(Setting knob, double value) {
        RunControl control = Runs.recording(Recording.all());
        return Runs.run(
                Runs.small(4),
                control,
                event -> {
                    if (event instanceof RunEvent.StepDone step && step.step() == 4) {
                        control.turn(knob, value);
                    }
                });
    }

    @Test
    void aFrozenLayerKeepsItsWeights() {
        RunControl control = new RunControl();
        control.turn(Setting.parse("model.layers[hidden1].trainable"), 0);
        List<RunEvent.WeightsTaken> taken = new ArrayList<>();
        control.requestWeights();
        Runs.run(
                Runs.small(3),
                control,
                event -> {
                    if (event instanceof RunEvent.WeightsTaken weights) {
                        taken.add(weights);
                    }
                });

        assertThat(Runs.kernel(taken.getFirst(), 0)).isEqualTo(Runs.kernel(taken.getLast(), 0));
        assertThat(Runs.kernel(taken.getFirst(), 2)).isNotEqualTo(Runs.kernel(taken.getLast(), 2));
    }

    @Test
    void epochsCanBeTurnedDown() {
        RunControl control = new RunControl();
        RunRecorder run =
                Runs.run(
                        Runs.small(50),
                        control,
                        event -> {
                            if (event instanceof RunEvent.EpochDone epoch
                                    && epoch.record().epoch() == 3) {
                                control.turn(Setting.parse("training.epochs"), 5);
                            }
                        });

        assertThat(run.history().epochs()).isEqualTo(5);
    }

    @Test
    void aKnobThatCannotTurnIsRefusedWithAReason() {
        List<RunEvent.KnobRefused> refused = new ArrayList<>();
        for (String address :
                List.of(
                        "model.layers[hidden1].units",
                        "training.batch_size",
                        "training.optimizer.momentum",
                        "model.layers[hidden1].rate")) {
            RunControl control = new RunControl();
            control.turn(Setting.parse(address), 7);
            Runs.run(
                    Runs.small(1),
                    control,
                    event -> {
                        if (event instanceof RunEvent.KnobRefused refusal) {
                            refused.add(refusal);
                        }
                    });
        }

        assertThat(refused)
                .extracting(RunEvent.KnobRefused::message)
                .containsExactly(
                        "units applies at rewind",
                        "batch_size applies at rewind",
                        "momentum must be at least 0 and at most 1, not 7",
                        "`rate` at model.layers[hidden1]: this word is not known here. Expected"
                                + " here: `name`, `units`, `activation`, `use_bias`,"
                                + " `kernel_initializer`, `bias_initializer`, `kernel_regularizer`,"
                                + " `bias_regularizer`, `kernel_constraint`, `bias_constraint`,"
                                + " `trainable`");
    }
}
