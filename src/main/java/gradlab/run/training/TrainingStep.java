package gradlab.run.training;

import gradlab.engine.layer.AlphaDropout;
import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Dropout;
import gradlab.engine.metric.Batch;
import gradlab.engine.network.Network;
import gradlab.run.control.Recording;
import gradlab.run.history.DroppedUnits;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One training step: a batch passed forward and back, and the weights moved. What is recorded is
 * read on the way and changes nothing. Allocates nothing unless every step is recorded.
 */
final class TrainingStep {
    private static final int SMALL = 1 << 16;
    private static final int SAMPLED_STEPS = 64;
    private static final float[] NOTHING = {};

    private final Network network;
    private final BatchFeed feed;
    private final LearningRates rates;
    private final LiveSettings settings;
    private final EpochTally tally;
    private final GradientWatch watch;
    private final Batch full;
    private final float[] norms;
    private final float[] ratios;
    private final int ratioStride;
    private Batch ragged;
    private int rows;
    private double loss;

    TrainingStep(
            Network network,
            BatchFeed feed,
            LearningRates rates,
            LiveSettings settings,
            EpochTally tally) {
        this.network = network;
        this.feed = feed;
        this.rates = rates;
        this.settings = settings;
        this.tally = tally;
        watch = new GradientWatch(network);
        List<Cell> cells = network.cells();
        float[] outputs = cells.getLast().output();
        int rows = feed.inputs().length / cells.getFirst().inputWidth();
        full =
                new Batch(
                        outputs,
                        feed.targets(),
                        rows,
                        network.outputWidth(),
                        network.targetWidth(),
                        feed.metricWeights());
        ragged = full;
        int layers = network.kernelLayers().size();
        norms = new float[layers];
        ratios = new float[layers];
        ratioStride = ratioStride(cells, feed.batchesPerEpoch());
    }

    /** Update ratios of large networks are measured at some steps of an epoch, evenly spread. */
    private static int ratioStride(List<Cell> cells, int steps) {
        long weights = cells.stream().mapToLong(TrainingStep::weights).sum();
        return weights <= SMALL ? 1 : Math.ceilDiv(steps, SAMPLED_STEPS);
    }

    private static long weights(Cell cell) {
        return cell.kernel() == null ? 0 : cell.kernel().values().length;
    }

    /** Trains the next batch, and says whether its loss is a finite number. */
    boolean train(Recording recording) {
        rows = feed.next();
        double weightNoise = settings.weightNoise();
        if (weightNoise > 0) {
            network.addWeightNoise(weightNoise);
        }
        loss = network.forward(feed.inputs(), feed.targets(), feed.lossWeights(), rows);
        tally.addStep(loss, rows, rates.rate(), rates.momentum());
        if (!Double.isFinite(loss)) {
            return false;
        }
        tally.metrics().add(batch(rows));
        network.backward();
        if (weightNoise > 0) {
            network.removeWeightNoise();
        }
        watch.look();
        if (recording.has(Recorded.GRADIENT_NORMS)) {
            network.gradientNorms(norms);
            tally.addNorms(norms);
        }
        update(recording);
        return true;
    }

    private void update(Recording recording) {
        if (settings.gradientNoise() > 0) {
            network.addGradientNoise(settings.gradientNoise());
        }
        network.clip(rates.optimizer().clipping());
        if (recording.has(Recorded.UPDATE_RATIOS) && (tally.steps() - 1) % ratioStride == 0) {
            network.update(rates.optimizer(), rates.rate(), rates.momentum(), ratios);
            tally.addRatios(ratios);
        } else {
            network.update(rates.optimizer(), rates.rate(), rates.momentum());
        }
    }

    private Batch batch(int rows) {
        if (rows == full.rows()) {
            return full;
        }
        if (ragged.rows() != rows) {
            ragged =
                    new Batch(
                            full.outputs(),
                            full.targets(),
                            rows,
                            full.width(),
                            full.targetWidth(),
                            full.weights());
        }
        return ragged;
    }

    /** What the batch met on its way. */
    RunEvent.BatchPassed passed(int epoch, long step) {
        List<DroppedUnits> dropped = new ArrayList<>();
        for (Cell cell : network.cells()) {
            if (cell.layer() instanceof Dropout || cell.layer() instanceof AlphaDropout) {
                dropped.add(
                        new DroppedUnits(
                                cell.layer().name(),
                                IntStream.range(0, cell.width())
                                        .filter(cell::dropped)
                                        .boxed()
                                        .toList(),
                                cell.width()));
            }
        }
        return new RunEvent.BatchPassed(epoch, step, rows, List.copyOf(dropped));
    }

    /** What the step has to tell. */
    RunEvent.StepDone done(int epoch, long step, Recording recording) {
        return new RunEvent.StepDone(
                epoch,
                step,
                (float) loss,
                (float) rates.rate(),
                (float) rates.momentum(),
                recording.has(Recorded.GRADIENT_NORMS) ? norms.clone() : NOTHING);
    }

    /** The loss of the last step. */
    double loss() {
        return loss;
    }

    /** Notices where numbers stop being finite. */
    GradientWatch watch() {
        return watch;
    }
}
