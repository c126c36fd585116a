package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.LinearScaleAxis;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.RunEvent;

import org.jfree.data.Range;

/**
 * The axis of epochs: from the start to the newest one of the run on stage, at which the curves of
 * longer runs are cut; before the run, to the last one planned, or as far as those curves go.
 * Charts that have it are read together by one cross-hair; see {@link EpochArea}.
 */
public final class EpochAxis extends LinearScaleAxis {
    private static final long serialVersionUID = 1;
    private static final int FEW = 10;

    private EpochAxis(Range home) {
        super(tr("epoch"), home, 1);
    }

    static EpochAxis of(ChartSubject subject, ThinnedLines data, GhostLines ghosts) {
        if (data.epochs() > 0) {
            return over(data.epochs());
        }
        int planned = planned(subject);
        return over(ghosts.epochs() > 0 ? Math.min(ghosts.epochs(), planned) : planned);
    }

    public static EpochAxis over(int epochs) {
        return new EpochAxis(new Range(epochs < FEW ? 1 : 0, Math.max(2, epochs)));
    }

    /** Each epoch a column as wide as any other, as in a heat map. */
    public static EpochAxis columns(int epochs) {
        return new EpochAxis(new Range(0.5, epochs + 0.5));
    }

    public static int planned(ChartSubject subject) {
        RunEvent.Started started = subject.history().started();
        return started == null ? 100 : started.experiment().training().epochs();
    }
}
