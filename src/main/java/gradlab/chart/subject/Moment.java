package gradlab.chart.subject;

import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.layer.Stochastic;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.past.RunMoment;
import gradlab.run.predict.Answers;
import gradlab.run.predict.Columns;
import gradlab.run.predict.Mistake;
import gradlab.run.predict.Predictor;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The network at one moment of a run and the data it works on: what charts of more than curves are
 * drawn from. Each answer is computed when it is first asked for, and kept. For one thread at a
 * time.
 */
public final class Moment {
    private static final int LIVE_CELLS = 64;
    private static final int CELLS = 160;
    private static final int LIVE_ROWS = 2_000;
    private static final int ROWS = 20_000;
    private static final int LIVE_PASSES = 20;
    static final int PASSES = 60;

    private final Experiment experiment;
    private final PreparedData data;
    private final @Nullable Weights weights;
    private final boolean live;
    private final Slice.@Nullable Source slices;
    private final Map<Part, Answers> answers = new EnumMap<>(Part.class);
    private final Map<Part, List<Mistake>> mistakes = new EnumMap<>(Part.class);
    private final Map<Integer, FitCurve> curves = new HashMap<>();
    private @Nullable Predictor predictor;
    private @Nullable Field field;
    private @Nullable Field uncertainField;

    /**
     * A moment.
     *
     * @param data those that the experiment names
     * @param weights null before there are any
     * @param live whether the next moment follows at once, so that answers must be quick
     */
    public Moment(
            Experiment experiment, PreparedData data, @Nullable Weights weights, boolean live) {
        this(experiment, data, weights, live, null);
    }

    /** One of a run, without haste, with the way that led there. */
    public static Moment of(RunMoment moment, Slice.Source slices) {
        return new Moment(moment.experiment(), moment.data(), moment.weights(), false, slices);
    }

    /** The same with the way that led there. */
    public Moment(
            Experiment experiment,
            PreparedData data,
            @Nullable Weights weights,
            boolean live,
            Slice.@Nullable Source slices) {
        this.slices = slices;
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
    public Experiment experiment() {
        return experiment;
    }

    /** What it is trained on. */
    public PreparedData data() {
        return data;
    }

    /** The weights; null before there are any. */
    public @Nullable Weights weights() {
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
    public @Nullable Field field() {
        if (field == null && SurfaceField.exists(data)) {
            Predictor model = predictor();
            field =
                    model == null
                            ? SurfaceField.of(data)
                            : SurfaceField.of(model, data, live ? LIVE_CELLS : CELLS);
        }
        return field;
    }

    /**
     * The same over passes with dropout and noise on; null where no layer draws at random, or there
     * is no plane.
     */
    public @Nullable Field uncertainField() {
        Predictor model = predictor();
        if (uncertainField == null && model != null && draws() && SurfaceField.exists(data)) {
            uncertainField =
                    SurfaceField.uncertain(
                            model,
                            data,
                            live ? LIVE_CELLS / 2 : CELLS / 2,
                            live ? LIVE_PASSES : PASSES);
        }
        return uncertainField;
    }

    /** Whether some layer draws at random. */
    public boolean draws() {
        return experiment.model().layers().stream().anyMatch(Stochastic.class::isInstance);
    }

    /** The loss around the way that the run went; null where it is not known (yet). */
    public @Nullable Slice slice(Part part) {
        return slices == null ? null : slices.of(part);
    }

    /** Whether the way that led here is known. */
    public boolean hasPath() {
        return slices != null && weights != null;
    }

    /** The part an aspect names; the training rows where it has none. */
    public Part part(Aspect aspect) {
        Part part =
                switch (aspect) {
                    case TRAINING, TRAINING_LOSS -> Part.TRAINING;
                    case TEST -> Part.TEST;
                    default -> Part.VALIDATION;
                };
        return part.of(data).rows() == 0 ? Part.TRAINING : part;
    }

    /**
     * What the network answers for a part's rows, or some of many; null before there are weights.
     */
    public @Nullable Answers answers(Part part) {
        Predictor model = predictor();
        return model == null
                ? null
                : answers.computeIfAbsent(
                        part, p -> Answers.of(model, data, p, live ? LIVE_ROWS : ROWS));
    }

    /** Whether rows are taken for classes. */
    public boolean classifies() {
        return !data.classNames().isEmpty();
    }

    /** The rows of a part that are taken for another class, the worst first. */
    public List<Mistake> mistakes(Part part) {
        Answers given = answers(part);
        return given == null
                ? List.of()
                : mistakes.computeIfAbsent(
                        part, p -> Mistake.of(given, experiment.training().loss()));
    }

    /**
     * What a network of one input answers over its range; only while there are weights.
     *
     * @param uncertain over passes with dropout and noise on
     */
    public FitCurve curve(boolean uncertain) {
        int passes = uncertain ? live ? LIVE_PASSES : PASSES : 0;
        return curves.computeIfAbsent(
                passes, count -> FitCurve.of(Objects.requireNonNull(predictor()), data, count));
    }
}
