package gradlab.bench;

import gradlab.data.PreparedData;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.run.Columns;
import gradlab.run.Predictor;

import java.util.Objects;

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
    public Measurement measure(int runs, int threads) {
        PreparedData data = rows.prepared();
        Predictor predictor = predictor(data, threads);
        predictor.monteCarlo(data.train().inputs(), Math.ceilDiv(passes, 10), 1);
        StopWatch watch = new StopWatch(runs);
        for (int run = 0; run < runs; run++) {
            watch.start();
            Predictor.MonteCarlo result = predictor.monteCarlo(data.train().inputs(), passes, run);
            watch.stop();
            Objects.checkIndex(0, result.sd().getNumElements());
        }
        double samples = (double) rows.count() * passes;
        double products = Products.ofRepetition(model, rows.width(), CHUNK).seconds(threads);
        double steps = samples / CHUNK;
        return Measurement.of(
                watch.laps(),
                new Measurement.Work(samples, steps, products * steps),
                threads,
                Units.SECONDS_TOTAL.of(1));
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
