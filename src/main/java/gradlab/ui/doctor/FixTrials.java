package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import gradlab.doctor.Doctor;
import gradlab.doctor.Finding;
import gradlab.doctor.tryout.Tryouts;
import gradlab.run.live.RunPool;
import gradlab.ui.app.Workers;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The fixes of a run, under way or over, trained beside whatever the window shows. */
final class FixTrials {
    private final Workers workers;
    private final Executor threads;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share");
    private final ReadOnlyStringWrapper cut = new ReadOnlyStringWrapper(this, "cut", "");
    private @Nullable Tryouts tryouts;
    private @Nullable Diagnosis of;
    private int known;

    /**
     * None yet.
     *
     * @param changed hears when there is more to say of some finding
     */
    FixTrials(Workers workers, Runnable changed) {
        this.workers = workers;
        this.changed = changed;
        threads = RunPool.quietThreads();
    }

    /** Whether some fix is being trained. */
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1: how far they have come together. */
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** What is to be said of fixes that somebody ended; empty where nobody did. */
    ReadOnlyStringProperty cut() {
        return cut.getReadOnlyProperty();
    }

    /** Trains every fix that a diagnosis names. */
    void start(Doctor doctor, Diagnosis diagnosis, Path folder) {
        cancel();
        Consumer<Tryouts> news = workers.mailbox(this::read);
        Tryouts[] begun = new Tryouts[1];
        begun[0] =
                new Tryouts(
                        doctor,
                        diagnosis.run(),
                        diagnosis.findings(),
                        folder,
                        threads,
                        () -> news.accept(Objects.requireNonNull(begun[0])));
        tryouts = begun[0];
        of = diagnosis;
        known = 0;
        share.set(0);
        cut.set("");
        running.set(!begun[0].isOver());
        changed.run();
        begun[0].play();
    }

    /** Ends what is under way; what is known by then stays. */
    void cancel() {
        Tryouts now = tryouts;
        if (now != null && running.get()) {
            int tried = now.known();
            int all = now.progress().runs();
            now.cancel();
            cut.set(
                    tr(
                            "Cancelled: {0} of {1} {1|fix was|fixes were} tried to the end.",
                            tried, all));
        }
        running.set(false);
    }

    private void read(List<Tryouts> news) {
        Tryouts now = tryouts;
        if (now == null || !news.getLast().equals(now)) {
            return;
        }
        share.set(now.progress().share());
        running.set(running.get() && !now.isOver());
        int before = known;
        known = now.known();
        if (known > before) {
            changed.run();
        }
    }

    /** The findings of a diagnosis with what came of their fixes, where they were tried. */
    List<Finding> findings(Diagnosis diagnosis) {
        Tryouts now = tryouts;
        Diagnosis tried = of;
        boolean same =
                tried != null
                        && tried.run().history().equals(diagnosis.run().history())
                        && tried.run().experiment().equals(diagnosis.run().experiment());
        return now != null && same ? now.findings(diagnosis.findings()) : diagnosis.findings();
    }
}
