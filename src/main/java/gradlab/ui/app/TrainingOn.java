package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;

/**
 * The way on from a run that is over: from its last state, bit for bit as if it had been longer.
 * The longer run is another one of the list; the one that was over stays as it is.
 */
public final class TrainingOn {
    private final Editing editing;
    private final RunModel run;
    private final TimeModel time;
    private final TwinModel twin;
    private final Transport transport;
    private final ObservableIntegerValue more;

    TrainingOn(Editing editing, RunModel run, TimeModel time, TwinModel twin, Transport transport) {
        this.editing = editing;
        this.run = run;
        this.time = time;
        this.twin = twin;
        this.transport = transport;
        more =
                Bindings.createIntegerBinding(
                        this::count,
                        run.state(),
                        run.history(),
                        editing.experiment(),
                        twin.original());
    }

    /** How many epochs it would train; 0 where there is no way on. */
    public ObservableIntegerValue more() {
        return more;
    }

    /** The command in words, as on a button. */
    public String words() {
        return tr("Train {0} more {0|epoch|epochs}", more.get());
    }

    /** Trains on; the number of epochs grows with it where they were all done. */
    public void go() {
        int count = more.get();
        if (count == 0) {
            return;
        }
        String what = words();
        int all = run.history().get().epochs() + count;
        Experiment longer = longer(editing.experiment().get(), all);
        time.trainOn(
                longer,
                () -> {
                    editing.edit(what, now -> longer(now, all));
                    if (run.state().get() == RunState.PAUSED) {
                        transport.play();
                    }
                });
    }

    /**
     * What was planned and not yet done, else as many as the run had. One that early stopping ended
     * would end at once again; phases say themselves how long they are; and a twin goes on beside
     * its original alone.
     */
    private int count() {
        RunEntry entry = run.current();
        RunHistory history = run.history().get();
        Outcome outcome = history.outcome();
        Experiment wanted = editing.experiment().get();
        if (entry == null
                || outcome == null
                || run.state().get() != RunState.ENDED
                || twin.isOpen()
                || !goesOn(outcome)
                || history.epochs() == 0
                || hasPhases(wanted)
                || hasPhases(entry.experiment())) {
            return 0;
        }
        int planned = wanted.training().epochs() - history.epochs();
        RunEntry.Origin origin = entry.origin();
        int own = history.epochs() - (origin == null ? 0 : origin.epoch());
        int most = Integer.MAX_VALUE - history.epochs();
        return Math.min(most, planned > 0 ? planned : Math.max(1, own));
    }

    private boolean goesOn(Outcome outcome) {
        return switch (outcome.reason()) {
            case COMPLETED, CANCELLED -> true;
            case EARLY_STOPPING ->
                    editing.experiment().get().training().callbacks().earlyStopping() == null;
            case DIVERGED -> false;
        };
    }

    private static boolean hasPhases(Experiment experiment) {
        return !experiment.training().phases().isEmpty();
    }

    private static Experiment longer(Experiment experiment, int epochs) {
        return experiment.withTraining(experiment.training().withEpochs(epochs));
    }
}
