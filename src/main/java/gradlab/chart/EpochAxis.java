package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.run.RunEvent;

import org.jfree.data.Range;

/**
 * The axis of epochs: from the start to the newest one; before the run, to the last one planned.
 */
final class EpochAxis {
    private static final int FEW = 10;

    private EpochAxis() {}

    static LinearScaleAxis of(ChartSubject subject, ThinnedLines data) {
        return over(data.epochs() > 0 ? data.epochs() : planned(subject));
    }

    static LinearScaleAxis over(int epochs) {
        return new LinearScaleAxis(
                tr("epoch"), new Range(epochs < FEW ? 1 : 0, Math.max(2, epochs)), 1);
    }

    static int planned(ChartSubject subject) {
        RunEvent.Started started = subject.history().started();
        return started == null ? 100 : started.experiment().training().epochs();
    }
}
