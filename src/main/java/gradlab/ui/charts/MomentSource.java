package gradlab.ui.charts;

import gradlab.chart.subject.Moment;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;

import org.jspecify.annotations.Nullable;

/**
 * The moment that the bench shows: put together on the window's thread, where it costs nothing;
 * what it is asked is computed on the drawing thread, once for all tiles.
 */
final class MomentSource {
    private final SliceSource slices;
    private @Nullable Moment newest;

    MomentSource(SliceSource slices) {
        this.slices = slices;
    }

    /** The moment of now; null while there are no data. */
    @Nullable Moment newest(BenchModel bench) {
        PreparedData data = bench.data().prepared().get();
        if (data == null) {
            return null;
        }
        Experiment onBench = bench.editing().experiment().get();
        Experiment trained = trained(bench.run().history().get(), onBench);
        Weights weights = trained == null ? null : bench.time().weights().get();
        boolean live = bench.run().state().get() == RunState.RUNNING;
        Moment before = newest;
        if (before == null || !before.isOf(data, weights, live)) {
            RunHistory run = bench.run().history().get();
            Experiment shown = trained == null ? onBench : trained;
            newest =
                    new Moment(
                            shown,
                            data,
                            weights,
                            live,
                            part -> slices.of(new SliceSource.Ask(run, shown, data, part, live)));
        }
        return newest;
    }

    /** What the run trains; null where it does so on other data than are on the bench. */
    private static @Nullable Experiment trained(RunHistory history, Experiment onBench) {
        RunEvent.Started started = history.started();
        return started != null && started.experiment().data().equals(onBench.data())
                ? started.experiment()
                : null;
    }
}
