package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.subject.LossCause;
import gradlab.run.history.Recorded;
import gradlab.ui.app.BenchModel;

import org.junit.jupiter.api.Test;

class HonestLossModelTest {
    private final BenchModel bench = Benches.tiny();
    private final ChartTile tile = new ChartTile(ChartKind.HONEST_LOSS);
    private final HonestLossModel model = new HonestLossModel(bench.editing(), bench.run(), tile);

    @Test
    void beforeARunThereIsNothingToCompare() {
        assertThat(model.distance().get()).startsWith("There is no validation loss");
        assertThat(model.share(LossCause.NOISE).get()).isEqualTo("not measured");
    }

    @Test
    void trainingRowsAreMeasuredAgainOnDemand() {
        assertThat(model.offered().get()).isTrue();
        model.measure();
        assertThat(bench.run().recording().get().has(Recorded.TRAIN_EVALUATION)).isTrue();
        assertThat(model.offered().get()).isFalse();
        assertThat(model.measured().get()).contains("from the next epoch on");
    }

    @Test
    void aCauseIsTurnedOffForItsTileAndOnAgain() {
        model.turnOff(LossCause.DELAY, true);
        model.turnOff(LossCause.NOISE, true);
        model.turnOff(LossCause.DELAY, false);
        assertThat(tile.without().get()).containsExactly(LossCause.NOISE);
    }
}
