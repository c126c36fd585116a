package gradlab.benchmark;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.run.predict.Columns;
import gradlab.run.predict.Predictor;

import org.ejml.data.FMatrixRMaj;

import java.util.Objects;
import java.util.Optional;

/**
 * Times predictions with dropout active, repeated for their mean and spread, through the {@link
 * Predictor}.
 *
 * @param passes over all rows in one repetition
 */
record MonteCarloBenchmark(
        String name, String about, Model model, Rows rows, int passes, int mostThreads)
        implements Benchmark {
    /** Rows at a time; what the predictor takes. */
    private static final int CHUNK = 512;

    @Override
    public String unit() {
        return Units.SECONDS_TOTAL.word();
    }

    @Override
    public boolean isRate() {
        return false;
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        long start = System.nanoTime();
        int threads = effort.threads();
        FMatrixRMaj inputs = rows.prepared().train().inputs();
        Predictor predictor = predictor(rows.prepared(), threads);
        Products products = Products.ofRepetition(model, rows.width(), CHUNK);
        double before = products.seconds(threads);
        int few = Math.ceilDiv(passes, 10);
        pass(predictor, inputs, few, 1, new StopWatch(1));
        StopWatch watch = new StopWatch(effort.runs());
        long most = 0;
        for (int run = 0; run < effort.runs(); run++) {
            if (effort.isOver(start)) {
                return Optional.empty();
            }
            most = pass(predictor, inputs, passes, run, watch);
        }
        double steps = (double) Math.ceilDiv(rows.count(), CHUNK) * passes;
        double seconds = Math.min(before, products.seconds(threads));
        Allocation allocation =
                Allocation.between(
                        steps(few),
                        pass(predictor, inputs, few, 1, new StopWatch(1)),
                        steps(passes),
                        most);
        return Optional.of(
                Timing.of(
                        watch.laps(),
                        new Timing.Work(
                                (double) rows.count() * passes, seconds * steps, allocation),
                        threads,
                        Units.SECONDS_TOTAL.of(1)));
    }

    private long steps(int times) {
        return (long) Math.ceilDiv(rows.count(), CHUNK) * times;
    }

    /** Predicts, and says how many bytes it allocated. */
    private static long pass(
            Predictor predictor, FMatrixRMaj inputs, int times, long seed, StopWatch watch) {
        watch.start();
        Predictor.MonteCarlo result = predictor.monteCarlo(inputs, times, seed);
        watch.stop();
        Objects.checkIndex(0, result.sd().getNumElements());
        return watch.laps().getLast().allocated();
    }

    private Predictor predictor(PreparedData data, int threads) {
        Experiment experiment =
                Tasks.experiment(model, new SparseCategoricalCrossentropy(), threads);
        NetworkPlan plan =
                new NetworkPlan(
                        model.layers(), rows.width(), experiment.training().loss(), 1, threads);
        return new Predictor(experiment, Columns.of(data), new Network(plan, 1).weights());
    }
}
