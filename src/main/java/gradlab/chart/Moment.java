package gradlab.chart;

import gradlab.data.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.Columns;
import gradlab.run.Predictor;

import org.jspecify.annotations.Nullable;

/**
 * The network at one moment of a run and the data it works on: what charts of more than curves are
 * drawn from. Each answer is computed when it is first asked for, and kept. For one thread at a
 * time.
 */
public final class Moment {
    private static final int LIVE_CELLS = 64;
    private static final int CELLS = 160;

    private final Experiment experiment;
    private final PreparedData data;
    private final @Nullable Weights weights;
    private final boolean live;
    private @Nullable Predictor predictor;
    private @Nullable Field field;

    /**
     * A moment.
     *
     * @param data those that the experiment names
     * @param weights null before there are any
     * @param live whether the next moment follows at once, so that answers must be quick
     */
    public Moment(
            Experiment experiment, PreparedData data, @Nullable Weights weights, boolean live) {
        this.experiment = experiment;
        this.data = data;
        this.weights = weights;
        this.live = live;
    }

    /** Whether it is of exactly these, so that what it has computed still holds. */
    // The same objects are meant: comparing all their numbers would cost as much as computing.
    @SuppressWarnings("ReferenceEquality")
    public boolean isOf(PreparedData otherData, @Nullable Weights otherWeights, boolean nowLive) {
        return data == otherData && weights == otherWeights && live == nowLive;
    }

    /** What is trained. */
    Experiment experiment() {
        return experiment;
    }

    /** What it is trained on. */
    PreparedData data() {
        return data;
    }

    /** The weights; null before there are any. */
    @Nullable Weights weights() {
        return weights;
    }

    /** Answers for rows; null before there are weights. */
    @Nullable Predictor predictor() {
        if (predictor == null && weights != null) {
            predictor = new Predictor(experiment, Columns.of(data), weights);
        }
        return predictor;
    }

    /** What the network answers over the plane of two inputs; null where there is no plane. */
    @Nullable Field field() {
        if (field == null && SurfaceField.exists(data)) {
            Predictor model = predictor();
            field =
                    model == null
                            ? SurfaceField.of(data)
                            : SurfaceField.of(model, data, live ? LIVE_CELLS : CELLS);
        }
        return field;
    }
}
