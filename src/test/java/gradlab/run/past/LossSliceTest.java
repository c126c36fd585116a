package gradlab.run.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.data.Sine;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Linear;
import gradlab.engine.layer.Dense;
import gradlab.engine.loss.CategoricalCrossentropy;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.network.Weights;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.knob.Knobs;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Measure;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class LossSliceTest {
    /** Two weights, so that the plane is all there is, and a loss that is a quadratic of them. */
    private static Experiment quadratic() {
        Experiment small = Runs.small(8);
        Model line = new Model(List.of(new Dense("output", 1, new Linear())));
        return Runs.with(small, "loss", new MeanSquaredError())
                .withModel(line)
                .withData(new DataPlan().withSource(new Sine()));
    }

    private static SnapshotStore snapshots(Experiment experiment, RunRecorder recorder) {
        RunControl control = new RunControl();
        SnapshotStore store = new SnapshotBudget(SnapshotBudget.USUAL).store();
        control.keepSnapshots(store);
        Trainer.run(experiment, Runs.HERE, control, recorder);
        return store;
    }

    private static PathPlane plane(Trail trail) {
        return PathPlane.of(trail.points().stream().map(Trail.Point::weights).toList())
                .orElseThrow();
    }

    @Test
    void theLossOfALineIsTheQuadraticThatItIs() {
        Experiment experiment = quadratic();
        PreparedData data = Trainer.prepare(experiment, Runs.HERE);
        PathPlane plane = plane(Trail.of(snapshots(experiment, new RunRecorder())));
        LossSlice slice = new LossSlice(experiment, data, Part.TRAINING, plane);
        assertThat(slice.refine(Integer.MAX_VALUE)).isFalse();
        LossSlice.Surface surface = slice.surface();
        Weights scratch = plane.scratch();
        for (int i = 0; i < surface.losses().length; i += 7) {
            double share = i % surface.side() / (surface.side() - 1.0);
            double rise = i / surface.side() / (surface.side() - 1.0);
            double x = surface.left() + share * (surface.right() - surface.left());
            double y = surface.bottom() + rise * (surface.top() - surface.bottom());
            plane.move(scratch, x, y);
            double exact = exact(data, WeightVectors.all(scratch));
            assertThat(surface.losses()[i]).isCloseTo(exact, within(1e-5 * (1 + exact)));
        }
    }

    private static double exact(PreparedData data, List<float[]> weights) {
        float[] x = data.train().inputs().data;
        float[] y = data.train().targets().data;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double error = (double) weights.get(0)[0] * x[i] + weights.get(1)[0] - y[i];
            sum += error * error;
        }
        return sum / y.length;
    }

    @Test
    void aPathInTwoWeightsLiesWhollyInItsPlane() {
        PathPlane plane = plane(Trail.of(snapshots(quadratic(), new RunRecorder())));
        assertThat(plane.share(0) + plane.share(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void itGrowsFinerAndKeepsWhatIsKnown() {
        Experiment experiment = quadratic();
        PreparedData data = Trainer.prepare(experiment, Runs.HERE);
        PathPlane plane = plane(Trail.of(snapshots(experiment, new RunRecorder())));
        LossSlice slice = new LossSlice(experiment, data, Part.TRAINING, plane);
        assertThat(slice.surface().losses()).containsOnly(Double.NaN);
        assertThat(slice.refine(26)).isTrue();
        LossSlice.Surface coarse = slice.surface();
        assertThat(coarse.side()).isEqualTo(5);
        assertThat(coarse.losses()).doesNotContain(Double.NaN);
        slice.refine(Integer.MAX_VALUE);
        assertThat(slice.done()).isTrue();
        assertThat(slice.surface().side()).isEqualTo(65);
        assertThat(slice.surface().losses()[0]).isEqualTo(coarse.losses()[0]);
        assertThat(slice.surface().losses()[32 * 65 + 32]).isEqualTo(coarse.losses()[2 * 5 + 2]);
    }

    @Test
    void atAnEpochsWeightsItIsTheLossThatTheRunRecorded() {
        Experiment experiment = Runs.small(5);
        RunRecorder run = new RunRecorder();
        Trail trail = Trail.of(snapshots(experiment, run));
        PreparedData data = Trainer.prepare(experiment, Runs.HERE);
        LossSlice slice = new LossSlice(experiment, data, Part.VALIDATION, plane(trail));
        Series recorded = run.history().series(new SeriesKey(Measure.VALIDATION_LOSS));
        for (Trail.Point point : trail.points()) {
            if (point.epoch() > 0) {
                assertThat(slice.loss(point.weights()))
                        .isCloseTo(recorded.get(point.epoch() - 1), within(1e-6));
            }
        }
        assertThat(trail.lastEpoch()).isEqualTo(5);
    }

    @Test
    void targetsAreWrittenAsTheLossWantsThem() {
        Experiment experiment =
                Runs.with(Runs.small(2), "loss", new CategoricalCrossentropy())
                        .withModel(
                                new Model(
                                        List.of(
                                                new Dense(
                                                        "output",
                                                        2,
                                                        new gradlab.engine.activation.Softmax()))));
        PathPlane plane = plane(Trail.of(snapshots(experiment, new RunRecorder())));
        DataPlan plan = experiment.data();
        PreparedData plain =
                PreparedData.of(plan.source(), plan.split(), plan.scaling(), 0, Runs.HERE);
        PreparedData oneHot = Trainer.prepare(experiment, Runs.HERE);
        Weights end = Objects.requireNonNull(plane.scratch());
        assertThat(new LossSlice(experiment, plain, Part.TRAINING, plane).loss(end))
                .isEqualTo(new LossSlice(experiment, oneHot, Part.TRAINING, plane).loss(end));
    }

    @Test
    void aLongRunLeavesNoMorePointsThanCanBeDrawn() {
        Experiment longer = Knobs.set(quadratic(), Experiment::name).to("long");
        longer = longer.withTraining(longer.training().withEpochs(300));
        Trail trail = Trail.of(snapshots(longer, new RunRecorder()));
        assertThat(trail.points()).hasSizeLessThanOrEqualTo(64);
        assertThat(trail.points().getFirst().epoch()).isZero();
        assertThat(trail.lastEpoch()).isEqualTo(300);
    }
}
