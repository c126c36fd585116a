package gradlab.run.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.SeriesKey;
import gradlab.text.Message;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.DoubleStream;

class SeedCloudTest {
    private static final SeriesKey LOSS = new SeriesKey(Measure.LOSS);

    private static RunHistory run(double... losses) {
        RunHistory history = new RunHistory();
        Experiment experiment = Runs.small(losses.length);
        history.add(
                new RunEvent.Started(
                        experiment, new RunEnvironment("", "", "", "", 1), List.of(), 3, 40));
        for (int i = 0; i < losses.length; i++) {
            EpochRecord record = new EpochRecord(i + 1, 2, 0).set(Measure.LOSS, losses[i]);
            history.add(new RunEvent.EpochDone(record));
        }
        return history;
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Test
    void eachEpochHasItsMedianItsLeastAndItsGreatest() {
        SeedCloud cloud = SeedCloud.of(List.of(run(3, 4), run(1, 5), run(2, 9)), LOSS);
        assertThat(cloud.median().toArray()).isEqualTo(floats(2, 5));
        assertThat(cloud.least().toArray()).isEqualTo(floats(1, 4));
        assertThat(cloud.greatest().toArray()).isEqualTo(floats(3, 9));
    }

    @Test
    void ofTwoTheMedianIsTheirMean() {
        SeedCloud cloud = SeedCloud.of(List.of(run(1), run(4)), LOSS);
        assertThat(cloud.median().toArray()).isEqualTo(floats(2.5));
    }

    @Test
    void runsThatCameLessFarOrLeftTheScaleAreLeftOutWhereTheyHaveNoNumber() {
        SeedCloud cloud = SeedCloud.of(List.of(run(1, 2, 3), run(5), run(2, Double.NaN)), LOSS);
        assertThat(cloud.median().toArray()).isEqualTo(floats(2, 2, 3));
    }

    @Test
    void aRunThatDivergedHasNoBestNumber() {
        RunHistory diverged = run(0.1, Double.NaN);
        diverged.add(
                new RunEvent.Ended(
                        new Outcome(Outcome.Reason.DIVERGED, 2, 6, null, Message.of(""))));
        double[] best = SeedCloud.best(List.of(run(3, 1, 2), diverged));
        assertThat(DoubleStream.of(best)).containsExactly(1.0, Double.NaN);
    }
}
