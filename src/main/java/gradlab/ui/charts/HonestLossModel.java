package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.subject.LossCause;
import gradlab.chart.subject.LossGap;
import gradlab.run.history.Measure;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.ui.app.Editing;
import gradlab.ui.app.RunModel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Why validation can lie below training: the words of this run, and a switch for each cause. */
final class HonestLossModel {
    private final Editing editing;
    private final RunModel run;
    private final ChartTile tile;
    private final ReadOnlyStringWrapper distance = new ReadOnlyStringWrapper(this, "distance", "");
    private final ReadOnlyStringWrapper rest = new ReadOnlyStringWrapper(this, "rest", "");
    private final ReadOnlyStringWrapper measured = new ReadOnlyStringWrapper(this, "measured", "");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
    private final Map<LossCause, ReadOnlyStringWrapper> shares = new EnumMap<>(LossCause.class);

    HonestLossModel(Editing editing, RunModel run, ChartTile tile) {
        this.editing = editing;
        this.run = run;
        this.tile = tile;
        for (LossCause cause : LossCause.values()) {
            shares.put(cause, new ReadOnlyStringWrapper(this, cause.name(), ""));
        }
        refresh(0);
    }

    /** The words of an epoch; 0 stands for the newest. */
    void refresh(int epoch) {
        RunHistory history = run.history().get();
        LossGap gap = LossGap.at(history, epoch > 0 ? epoch : history.epochs());
        distance.set(gap.distance());
        shares.forEach((cause, words) -> words.set(gap.share(cause)));
        rest.set(gap.rest());
        boolean asked =
                run.recording().get().has(Recorded.TRAIN_EVALUATION)
                        || editing.experiment().get().training().evaluateTrain();
        offered.set(!asked);
        measured.set(asked ? since(history) : "");
    }

    private static String since(RunHistory history) {
        Series again = history.series(new SeriesKey(Measure.TRAIN_EVAL_LOSS));
        for (int i = 0; i < again.size(); i++) {
            if (!Float.isNaN(again.get(i))) {
                return i == 0 ? "" : tr("Training rows measured again from epoch {0}", i + 1);
            }
        }
        return tr("Training rows are measured again from the next epoch on");
    }

    /** How validation stands to training. */
    ReadOnlyStringProperty distance() {
        return distance.getReadOnlyProperty();
    }

    /** What a cause explains of it. */
    ReadOnlyStringProperty share(LossCause cause) {
        return Objects.requireNonNull(shares.get(cause)).getReadOnlyProperty();
    }

    /** What is left. */
    ReadOnlyStringProperty rest() {
        return rest.getReadOnlyProperty();
    }

    /** Since when training rows are measured again; empty for ever or never. */
    ReadOnlyStringProperty measured() {
        return measured.getReadOnlyProperty();
    }

    /** Whether training rows are not measured again and could be. */
    ReadOnlyBooleanProperty offered() {
        return offered.getReadOnlyProperty();
    }

    /** Measures training rows again with dropout and noise off, from the next epoch on. */
    void measure() {
        run.recording().set(run.recording().get().with(Recorded.TRAIN_EVALUATION));
        refresh(0);
    }

    /** Turns a cause off, or on again. */
    void turnOff(LossCause cause, boolean off) {
        Set<LossCause> causes = EnumSet.noneOf(LossCause.class);
        causes.addAll(tile.without().get());
        if (off ? causes.add(cause) : causes.remove(cause)) {
            tile.without().set(Set.copyOf(causes));
        }
    }
}
