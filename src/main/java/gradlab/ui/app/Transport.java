package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.text.Text;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The buttons of the transport: what they do to the experiment as it stands, if that can be
 * trained, to the run on the bench, and where it is a twin, to both runs.
 */
public final class Transport {
    private final Editing editing;
    private final RunModel run;
    private final TwinModel twin;

    Transport(Editing editing, RunModel run, TwinModel twin) {
        this.editing = editing;
        this.run = run;
        this.twin = twin;
    }

    /** Whether a run goes on by itself: the one on the bench, or that of a twin's original. */
    public boolean isPlaying() {
        return run.state().get() == RunState.RUNNING || twin.isPlaying();
    }

    /** Trains on, from the start when there is no run or the last one is over. */
    public void play() {
        train(run::play, twin::play);
    }

    /** Waits after this step, keeping everything. */
    public void pause() {
        apply(RunModel::pause, TwinModel::pause);
    }

    /** Plays, or pauses when playing. */
    public void toggle() {
        if (isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    /** Trains one batch, then waits. */
    public void stepBatch() {
        train(run::stepBatch, twin::stepBatch);
    }

    /** Trains to the end of the epoch, then waits. */
    public void stepEpoch() {
        train(run::stepEpoch, twin::stepEpoch);
    }

    /** Back to the start with the same weights and all edits; the old run stays in the list. */
    public void rewind() {
        apply(RunModel::rewind, TwinModel::rewind);
    }

    /** Back to the start with the next seed. */
    public void newWeights() {
        rewind();
        twin.fork(Experiment::withNextSeed);
        editing.edit(Text.tr("New weights"), Experiment::withNextSeed);
    }

    /** Ends the run, keeping what was recorded. */
    public void stop() {
        apply(RunModel::stop, TwinModel::stop);
    }

    private void apply(Consumer<RunModel> alone, Consumer<TwinModel> both) {
        if (twin.isOpen()) {
            both.accept(twin);
        } else {
            alone.accept(run);
        }
    }

    /** A run under way goes on as it began, whatever has become of the experiment since. */
    private void train(Training alone, Training both) {
        if (run.isUnderWay() || editing.mayTrain()) {
            Training chosen = twin.isOpen() ? both : alone;
            chosen.go(editing.experiment().get(), editing.document().folder());
        }
    }

    /** A way to train an experiment whose relative paths start from a folder. */
    private interface Training {
        void go(Experiment experiment, Path folder);
    }
}
