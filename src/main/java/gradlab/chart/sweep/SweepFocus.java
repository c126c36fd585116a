package gradlab.chart.sweep;

import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepRun;

import java.util.BitSet;

/**
 * What stands out of the runs of a sweep.
 *
 * @param brushed whether a brush holds some back
 * @param in the numbers of the runs in the brush; for reading alone
 * @param cell the number of the combination that is chosen; 0 for none
 * @param run the number of the run that is chosen; −1 for none
 * @param pointed likewise of the run under the mouse
 */
public record SweepFocus(boolean brushed, BitSet in, int cell, int run, int pointed) {
    /** Nothing stands out. */
    public static final SweepFocus NONE = new SweepFocus(false, new BitSet(), 0, -1, -1);

    /** Whether the brush holds a run. */
    public boolean contains(SweepRun one) {
        return !brushed || in.get(one.number());
    }

    /** Whether the brush holds a run of a cell; one of which nothing is known is held back. */
    public boolean contains(SweepCell one) {
        return !brushed || one.runs().stream().anyMatch(this::contains);
    }
}
