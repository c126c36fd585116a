package gradlab.run.training;

import gradlab.benchmark.Workload;
import gradlab.data.augment.Augmenter;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Network;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.run.control.Recording;
import gradlab.run.history.Recorded;
import gradlab.run.predict.NetworkMaker;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A whole training step as a run takes it: rows gathered, learning rate set, forward, loss,
 * backward, norms if recorded, update. With {@code -prof gc} it shows that a step allocates
 * nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class TrainingStepBenchmark {
    /** Which task. */
    @Param({"A", "A2", "C", "D"})
    public Workload workload;

    /** Whether every step's gradient norms and update ratios are recorded. */
    @Param({"false", "true"})
    public boolean recorded;

    private BatchFeed feed;
    private LearningRates rates;
    private TrainingStep stepper;
    private EpochTally tally;
    private Recording recording;
    private long step;

    /** Everything that a run makes before its first step. */
    @Setup
    public void prepare() {
        Experiment experiment = NetworkMaker.named(workload.experiment(), List.of());
        Training training = experiment.training();
        PreparedData data = workload.data();
        Network network = NetworkMaker.network(experiment, data);
        int width = data.train().inputs().numCols;
        Augmenter augmenter = new Augmenter(experiment.data().augment(), width, data.imageWidth());
        feed = new BatchFeed(data.train(), training.batches(), augmenter);
        rates =
                new LearningRates(
                        training.schedule(), training.optimizer(), feed.batchesPerEpoch());
        tally =
                new EpochTally(
                        network.kernelLayers().size(),
                        new MetricTally(
                                training.metrics(), network.outputWidth(), data.targetScaler()));
        LiveSettings settings = new LiveSettings(training, experiment.model(), network, rates);
        stepper = new TrainingStep(network, feed, rates, settings, tally);
        recording =
                Recording.none()
                        .with(Recorded.GRADIENT_NORMS, recorded)
                        .with(Recorded.UPDATE_RATIOS, recorded);
    }

    /** One step; the rows are dealt anew when all have had their turn. */
    @Benchmark
    public boolean step() {
        if (!feed.hasNext()) {
            tally.clear();
            feed.startEpoch();
        }
        rates.moveTo(0, step++);
        return stepper.train(recording);
    }
}
