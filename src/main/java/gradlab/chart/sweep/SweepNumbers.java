package gradlab.chart.sweep;

import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All numbers of all runs of a sweep, each as a share of its column's scale: worked out once. */
public final class SweepNumbers {
    private final SweepRuns runs;
    private final Map<SweepColumn, ColumnScale> scales = new HashMap<>();
    private final Map<SweepColumn, float[]> shares = new HashMap<>();

    /** Those of the runs that are over. */
    public SweepNumbers(SweepRuns runs) {
        this.runs = runs;
        List<SweepRun> all = runs.runs();
        for (SweepColumn column : runs.columns()) {
            ColumnScale scale = ColumnScale.of(column, runs);
            float[] of = new float[all.size()];
            for (int i = 0; i < of.length; i++) {
                SweepRun run = all.get(i);
                double value = column.value(run, runs.cells().get(run.cell()));
                of[i] = Double.isNaN(value) ? Float.NaN : (float) scale.share(value);
            }
            scales.put(column, scale);
            shares.put(column, of);
        }
    }

    /** What they are of. */
    public SweepRuns runs() {
        return runs;
    }

    ColumnScale scale(SweepColumn column) {
        return Objects.requireNonNull(scales.get(column));
    }

    /** A share a run, in the runs' order; NaN where a run has no number. Not to be changed. */
    float[] shares(SweepColumn column) {
        return Objects.requireNonNull(shares.get(column));
    }
}
