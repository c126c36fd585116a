package gradlab.ui.app;

import gradlab.experiment.Experiment;

import java.nio.file.Path;

/**
 * What the buttons of the transport do: to the run on the bench, and where it is a twin, to both.
 */
final class Transport {
    private final RunModel run;
    private final TwinModel twin;

    Transport(RunModel run, TwinModel twin) {
        this.run = run;
        this.twin = twin;
    }

    /** Whether a run goes on by itself: the one on the bench, or that of a twin's original. */
    boolean isPlaying() {
        return run.state().get() == RunState.RUNNING || twin.isPlaying();
    }

    void play(Experiment edited, Path folder) {
        if (twin.isOpen()) {
            twin.play(edited, folder);
        } else {
            run.play(edited, folder);
        }
    }

    void pause() {
        if (twin.isOpen()) {
            twin.pause();
        } else {
            run.pause();
        }
    }

    void stepBatch(Experiment edited, Path folder) {
        if (twin.isOpen()) {
            twin.stepBatch(edited, folder);
        } else {
            run.stepBatch(edited, folder);
        }
    }

    void stepEpoch(Experiment edited, Path folder) {
        if (twin.isOpen()) {
            twin.stepEpoch(edited, folder);
        } else {
            run.stepEpoch(edited, folder);
        }
    }

    void rewind() {
        if (twin.isOpen()) {
            twin.rewind();
        } else {
            run.rewind();
        }
    }

    void stop() {
        if (twin.isOpen()) {
            twin.stop();
        } else {
            run.stop();
        }
    }
}
