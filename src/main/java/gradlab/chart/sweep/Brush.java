package gradlab.chart.sweep;

import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which runs are looked at: those that lie within a span on each of some columns; all of them where
 * there is no span.
 */
public record Brush(Map<SweepColumn, Span> spans) {
    /** Nothing is brushed. */
    public static final Brush NONE = new Brush(Map.of());

    /**
     * From one value to another, both included.
     *
     * @param without whether runs that have no number there are in it, too
     */
    public record Span(double from, double to, boolean without) {
        /** Keeps the lesser end first. */
        public Span {
            double least = Math.min(from, to);
            to = Math.max(from, to);
            from = least;
        }

        /** Whether a number lies in it. */
        public boolean contains(double value) {
            return Double.isNaN(value) ? without : value >= from && value <= to;
        }
    }

    /** Keeps its own copy. */
    public Brush {
        spans = Map.copyOf(spans);
    }

    /** The same with this span on a column, in place of what was there. */
    public Brush with(SweepColumn column, Span span) {
        Map<SweepColumn, Span> more = new LinkedHashMap<>(spans);
        more.put(column, span);
        return new Brush(more);
    }

    /** The same with none on a column. */
    public Brush without(SweepColumn column) {
        Map<SweepColumn, Span> fewer = new LinkedHashMap<>(spans);
        fewer.remove(column);
        return new Brush(fewer);
    }

    /** Whether all runs are in it, since nothing is brushed. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether a run is in it. */
    public boolean contains(SweepRun run, SweepCell cell) {
        return spans.entrySet().stream()
                .allMatch(entry -> entry.getValue().contains(entry.getKey().value(run, cell)));
    }

    /** The numbers of the runs in it. */
    public BitSet of(SweepRuns runs) {
        BitSet in = new BitSet();
        for (SweepRun run : runs.runs()) {
            if (contains(run, runs.cells().get(run.cell()))) {
                in.set(run.number());
            }
        }
        return in;
    }
}
