package gradlab.lesson.figure;

import gradlab.data.prepare.Part;
import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.experiment.ModelSummary;
import gradlab.run.history.RunHistory;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.RunMoment;
import gradlab.run.predict.Answers;
import gradlab.run.predict.Predictor;
import gradlab.run.predict.UnitProbe;
import gradlab.run.predict.UnitResponses;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * A run as figures read it: what was recorded, and once it is over what its network answers. It
 * keeps nothing by itself. What takes weights of an epoch before the last trains the run again up
 * to there.
 *
 * @param recorded null where there is the history alone
 */
public record TrainedRun(RunHistory history, @Nullable RecordedRun recorded) {
    private static final int PASSES = 100;
    private static final int ROWS = 10_000;

    /** Of a run with all that belongs to it. */
    public TrainedRun(RecordedRun recorded) {
        this(recorded.history(), recorded);
    }

    /** What was trained; null before it began. */
    @Nullable Experiment experiment() {
        return recorded != null
                ? recorded.experiment()
                : history.started() == null ? null : history.started().experiment();
    }

    /** The network as it ended; null while the run goes on, and where it is not at hand. */
    private @Nullable RunMoment end() {
        return recorded == null || history.outcome() == null ? null : recorded.moment();
    }

    double count(RunCount.Kind kind, String layer) {
        return switch (kind) {
            case EPOCHS -> history.epochs();
            case STEPS -> steps();
            case PARAMETERS, TRAINABLE -> parameters(kind == RunCount.Kind.TRAINABLE, layer);
        };
    }

    private double steps() {
        var started = history.started();
        return started == null ? Double.NaN : (double) history.epochs() * started.stepsPerEpoch();
    }

    private double parameters(boolean trainable, String layer) {
        if (recorded == null) {
            return Double.NaN;
        }
        ModelSummary summary = ModelSummary.of(recorded.experiment(), recorded.start().folder());
        return summary.rows().stream()
                .filter(row -> layer.isEmpty() || row.layer().equals(layer))
                .mapToLong(row -> trainable ? row.trainable() : row.parameters())
                .sum();
    }

    double[][] weights(String layer, String array, Slice slice, int epoch) {
        RunMoment moment = recorded == null || epoch < 0 ? end() : recorded.moment(epoch);
        if (moment == null) {
            return Groups.NONE;
        }
        for (Weights.LayerWeights each : moment.weights().layers()) {
            float[] values = each.arrays().get(array);
            if (each.layer().equals(layer) && values != null) {
                return slice.of(values, Math.max(1, each.rows().getOrDefault(array, 1)));
            }
        }
        return Groups.NONE;
    }

    /** What it answers at a point, in the data's own units; none where it is not over. */
    double[] answer(double[] point) {
        RunMoment moment = end();
        return moment == null || point.length == 0
                ? new double[0]
                : doubles(moment.predictor().predict(row(point)));
    }

    /** The same of many passes with dropout and noise awake. */
    double[] passes(double[] point, int output) {
        RunMoment moment = end();
        if (moment == null || point.length == 0) {
            return new double[0];
        }
        Predictor predictor = moment.predictor();
        FMatrixRMaj row = row(point);
        double[] passes = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            passes[i] = predictor.monteCarlo(row, 1, i + 1).mean().get(0, Math.max(0, output - 1));
        }
        return passes;
    }

    /** What it answers to its validation rows. */
    double[] answers(int output) {
        RunMoment moment = end();
        if (moment == null) {
            return new double[0];
        }
        FMatrixRMaj outputs =
                Answers.of(moment.predictor(), moment.data(), Part.VALIDATION, ROWS).outputs();
        if (output == 0) {
            return doubles(outputs);
        }
        double[] column = new double[output > outputs.numCols ? 0 : outputs.numRows];
        for (int i = 0; i < column.length; i++) {
            column[i] = outputs.get(i, output - 1);
        }
        return column;
    }

    /** What the units of a layer hand on at a point. */
    double[] activations(String layer, double[] point) {
        RunMoment moment = end();
        if (moment == null || point.length == 0) {
            return new double[0];
        }
        List<ModelSummary.Row> layers =
                ModelSummary.of("", moment.experiment().model(), point.length).rows();
        UnitProbe probe = new UnitProbe(moment.experiment(), point.length);
        probe.use(moment.weights());
        List<int[]> units =
                layers.stream()
                        .map(row -> row.layer().equals(layer) ? all(row.width()) : new int[0])
                        .toList();
        UnitResponses said = probe.ask(moment.data().scaledInputs(row(point)).data, 1, units);
        return layers.stream()
                .filter(row -> row.layer().equals(layer))
                .mapToInt(layers::indexOf)
                .boxed()
                .flatMap(at -> Arrays.stream(said.outputs()[at]))
                .mapToDouble(unit -> unit[0])
                .toArray();
    }

    private static int[] all(int count) {
        int[] units = new int[count];
        Arrays.setAll(units, i -> i);
        return units;
    }

    /** The rules of the doctor that find something, the first cause first; null while it trains. */
    @Nullable List<String> findings() {
        RecordedRun run = recorded;
        if (run == null || history.outcome() == null) {
            return null;
        }
        Examination trained =
                Examination.untrained(run.experiment(), run.data(), run.start().folder())
                        .trained(history, run.weights())
                        .remeasured(run.data());
        return new Doctor()
                .examine(trained).stream()
                        .filter(finding -> !finding.isQuestion())
                        .map(Finding::name)
                        .toList();
    }

    private static FMatrixRMaj row(double[] point) {
        FMatrixRMaj row = new FMatrixRMaj(1, point.length);
        for (int i = 0; i < point.length; i++) {
            row.data[i] = (float) point[i];
        }
        return row;
    }

    private static double[] doubles(FMatrixRMaj matrix) {
        double[] numbers = new double[matrix.getNumElements()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = matrix.data[i];
        }
        return numbers;
    }
}
