package gradlab.run.predict;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.history.RunEvent;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.Test;

import java.util.List;

class UnitProbeTest {
    private final Experiment experiment = Runs.small(2);
    private final PreparedData data = Trainer.prepare(experiment, Runs.HERE);
    private final float[] inputs = data.train().inputs().data;
    private final int rows = data.train().rows();
    private final List<int[]> units =
            List.of(new int[] {4, 1}, new int[] {1}, new int[] {1}, new int[] {0});

    private UnitResponses ask(UnitProbe probe) {
        return probe.ask(inputs, rows, units);
    }

    @Test
    void untrainedItHasTheWeightsTheRunWillBeginWith() {
        RunControl control = RunControl.paused();
        control.requestWeights();
        List<RunEvent.WeightsTaken> taken = new java.util.ArrayList<>();
        Runs.run(
                experiment,
                control,
                event -> {
                    if (event instanceof RunEvent.WeightsTaken weights) {
                        taken.add(weights);
                        control.stop();
                    }
                });
        assertThat(Runs.kernel(taken.getFirst(), 0))
                .isEqualTo(
                        new UnitProbe(experiment, 2)
                                .weights()
                                .layers()
                                .getFirst()
                                .arrays()
                                .get("kernel"));
    }

    @Test
    void aUnitAnswersAsTheWholeNetworkDoes() {
        UnitProbe probe = new UnitProbe(experiment, 2);
        Predictor model = new Predictor(experiment, Columns.of(data), probe.weights());
        assertThat(ask(probe).outputs()[3][0])
                .isEqualTo(model.predict(data.train().inputs().copy()).data);
    }

    @Test
    void nothingIsDrawnAtRandom() {
        UnitProbe probe = new UnitProbe(experiment, 2);
        UnitResponses first = ask(probe);
        assertThat(ask(probe).outputs()[2][0]).isEqualTo(first.outputs()[2][0]);
        assertThat(first.outputs()[2][0]).isEqualTo(first.outputs()[1][0]);
    }

    @Test
    void chosenUnitsComeInTheOrderAskedFor() {
        UnitProbe probe = new UnitProbe(experiment, 2);
        UnitResponses both = ask(probe);
        UnitResponses swapped =
                probe.ask(
                        inputs,
                        rows,
                        List.of(new int[] {1, 4}, new int[] {1}, new int[] {1}, new int[] {0}));
        assertThat(both.outputs()[0][0]).isEqualTo(swapped.outputs()[0][1]);
        assertThat(both.outputs()[0][0]).isNotEqualTo(both.outputs()[0][1]);
    }

    @Test
    void meanFavouriteAndSilenceAreOfTheRows() {
        float[][][] outputs = {{{1, 5, 3}, {0, 0, 0}}};
        UnitResponses responses = new UnitResponses(outputs, new float[1][2]);
        assertThat(responses.mean(0, 0)).isEqualTo(3);
        assertThat(responses.favourite(0, 0)).isEqualTo(1);
        assertThat(responses.silent(0, 0)).isFalse();
        assertThat(responses.silent(0, 1)).isTrue();
    }
}
