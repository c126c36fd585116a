package gradlab.run.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.setting.Setting;
import gradlab.run.control.TurnedKnobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class LiveKnobTest {
    private final Experiment experiment =
            ExperimentJson.fragment(
                    """
                    {"model": {"layers": [
                      {"type": "dense", "name": "h", "units": 3, "kernel_regularizer": {"type": "l2", "l2": 0.1}},
                      {"type": "dropout", "name": "h.drop", "rate": 0.5},
                      {"type": "dense", "name": "output", "units": 1}]},
                     "training": {"loss": "mean_squared_error", "epochs": 5,
                      "optimizer": {"type": "sgd", "momentum": 0.9}}}
                    """);

    @ParameterizedTest
    @CsvSource({
        "learning_rate, training.optimizer.learning_rate, 0.5",
        "momentum, training.optimizer.momentum, 0.5",
        "epochs, training.epochs, 7",
        "gradient_noise, training.gradient_noise, 0.25",
        "weight_noise, training.weight_noise, 0.25",
        "h.kernel_regularizer.l2, model.layers[h].kernel_regularizer.l2, 0.5",
        "h.trainable, model.layers[h].trainable, 0",
        "h.drop.rate, model.layers[h.drop].rate, 0.25"
    })
    void aWordOfAHistoryIsTheSettingThatIsTurned(String word, String address, double value) {
        LiveKnob knob = LiveKnob.named(word, experiment);
        assertThat(knob.setting().toString()).isEqualTo(address);
        assertThat(knob.word()).isEqualTo(word);
        Experiment turned = knob.turned(experiment, value);
        assertThat(knob.get(turned)).isEqualTo(value);
        RunEvent.KnobTurned event =
                new RunEvent.KnobTurned(1, 1, knob.setting(), "0", Double.toString(value));
        assertThat(TurnedKnobs.applied(experiment, List.of(event))).isEqualTo(turned);
    }

    @ParameterizedTest
    @CsvSource({
        "units, there is no knob",
        "h.units, applies at rewind",
        "x.rate, there is no knob"
    })
    void whatCannotBeTurnedIsRefused(String word, String why) {
        assertThatThrownBy(() -> LiveKnob.named(word, experiment).turned(experiment, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aNumberOutOfRangeIsRefusedWithItsRange() {
        LiveKnob rate = LiveKnob.named("h.drop.rate", experiment);
        assertThat(rate.setting()).isEqualTo(Setting.parse("model.layers[h.drop].rate"));
        assertThatThrownBy(() -> rate.turned(experiment, 2)).hasMessageContaining("rate must be");
    }
}
