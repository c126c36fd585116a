package gradlab.run.training;

import gradlab.data.prepare.FittedScaler;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.layer.Parameter;
import gradlab.engine.network.Network;
import gradlab.experiment.Training;
import gradlab.run.control.Recording;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Histogram;
import gradlab.run.history.Measure;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Measures at an epoch's end what is to be recorded of it. */
final class EpochRecorder {
    private static final int BINS = 32;

    private final Network network;
    private final EpochTally tally;
    private final Evaluation validation;
    private final Supplier<Evaluation> makeTrainAgain;
    private final boolean alwaysTrainAgain;
    private final ActivationProbe probe;
    private final List<Parameter> kernels;
    private final float[] weightNorms;
    private final int metrics;
    private @Nullable Evaluation trainAgain;

    EpochRecorder(
            Network network, EpochTally tally, PreparedData data, Training training, int maxRows) {
        this.network = network;
        this.tally = tally;
        FittedScaler targets = data.targetScaler();
        validation = new Evaluation(network, data.validation(), targets, training.metrics());
        makeTrainAgain = () -> new Evaluation(network, data.train(), targets, training.metrics());
        alwaysTrainAgain = training.evaluateTrain();
        probe = new ActivationProbe(network, data.train().inputs(), maxRows);
        kernels =
                network.cells().stream()
                        .filter(cell -> cell.kernel() != null)
                        .map(cell -> Objects.requireNonNull(cell.kernel()))
                        .toList();
        weightNorms = new float[kernels.size()];
        metrics = training.metrics().size();
    }

    /** The record of a complete epoch. */
    EpochRecord complete(int epoch, Recording recording) {
        EpochRecord record = begun(epoch);
        double penalty = network.penalty();
        if (penalty != 0) {
            record.set(Measure.PENALTY, penalty);
        }
        double validationLoss = validation.loss() + penalty;
        if (!Double.isNaN(validationLoss)) {
            record.set(Measure.VALIDATION_LOSS, validationLoss);
            validation.metrics().writeTo(record, Measure.VALIDATION_METRIC);
        }
        record.set(Measure.TRAIN_EVAL_LOSS, trainAgainLoss(recording) + penalty);
        addLayers(record, recording);
        return record;
    }

    private double trainAgainLoss(Recording recording) {
        if (alwaysTrainAgain) {
            return trainAgain().loss();
        }
        return recording.has(Recorded.TRAIN_EVALUATION)
                ? new BorrowedRandom(network.cells()).during(() -> trainAgain().loss())
                : Double.NaN;
    }

    /** Made when it is first needed, since it keeps an output for every row. */
    private Evaluation trainAgain() {
        Evaluation known = trainAgain;
        if (known == null) {
            known = makeTrainAgain.get();
            trainAgain = known;
        }
        return known;
    }

    /** The record of an epoch in which the loss stopped being finite. */
    EpochRecord diverged(int epoch) {
        return begun(epoch);
    }

    private EpochRecord begun(int epoch) {
        EpochRecord record = new EpochRecord(epoch, metrics, kernels.size());
        tally.writeTo(record);
        return record;
    }

    private void addLayers(EpochRecord record, Recording recording) {
        tally.writeLayersTo(record);
        if (recording.has(Recorded.WEIGHT_NORMS)) {
            network.weightNorms(weightNorms);
            for (int i = 0; i < weightNorms.length; i++) {
                record.set(Measure.WEIGHT_NORM, i, weightNorms[i]);
            }
        }
        boolean activations = recording.has(Recorded.ACTIVATIONS);
        if (activations || recording.has(Recorded.HISTOGRAMS)) {
            probe.pass();
        }
        if (activations) {
            probe.writeTo(record);
        }
    }

    /**
     * Sends histograms right after {@link #complete}, of chosen epochs alone: all of the first 512,
     * then every second until 1024, every fourth until 2048, and so on.
     */
    void sendHistograms(int epoch, Consumer<RunEvent> listener) {
        if (epoch % Histogram.epochsApart(epoch) != 0) {
            return;
        }
        for (Histogram.Kind kind : Histogram.Kind.values()) {
            List<Histogram> layers = new ArrayList<>(kernels.size());
            for (int i = 0; i < kernels.size(); i++) {
                layers.add(histogram(kind, i));
            }
            listener.accept(new RunEvent.HistogramsTaken(epoch, kind, List.copyOf(layers)));
        }
    }

    private Histogram histogram(Histogram.Kind kind, int layer) {
        return switch (kind) {
            case ACTIVATION -> probe.histogram(layer, BINS);
            case WEIGHT -> of(kernels.get(layer).values());
            case GRADIENT -> of(kernels.get(layer).gradient());
        };
    }

    private static Histogram of(float[] values) {
        return Histogram.of(values, values.length, BINS);
    }
}
