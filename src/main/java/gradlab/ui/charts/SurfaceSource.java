package gradlab.ui.charts;

import gradlab.chart.Field;
import gradlab.chart.SurfaceField;
import gradlab.data.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.Columns;
import gradlab.run.Predictor;
import gradlab.run.RunEvent;
import gradlab.ui.app.BenchModel;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * What the network answers over the plane of two inputs: asked on the window's thread with the
 * newest weights, computed on the drawing thread, once for the same weights.
 */
final class SurfaceSource {
    private record Key(Experiment experiment, PreparedData data, Weights weights) {}

    private static final int CELLS = 64;
    private @Nullable Key computedFor;
    private @Nullable Field computed;

    /** Computes the field of this moment; null when there is none. */
    Supplier<@Nullable Field> newest(BenchModel bench) {
        RunEvent.Started started = bench.history().get().started();
        PreparedData data = bench.prepared().get();
        Weights weights = bench.weights().get();
        if (data == null || !SurfaceField.exists(data)) {
            return () -> null;
        }
        if (started == null
                || weights == null
                || !started.experiment().data().equals(bench.experiment().get().data())) {
            return () -> SurfaceField.of(data);
        }
        return () -> field(new Key(started.experiment(), data, weights));
    }

    // The same objects are meant: comparing all their numbers would cost as much as computing.
    @SuppressWarnings("ReferenceEquality")
    private @Nullable Field field(Key key) {
        boolean same =
                computedFor != null
                        && computedFor.weights == key.weights
                        && computedFor.data == key.data;
        if (!same) {
            computed =
                    SurfaceField.of(
                            new Predictor(key.experiment, Columns.of(key.data), key.weights),
                            key.data,
                            CELLS);
            computedFor = key;
        }
        return computed;
    }
}
