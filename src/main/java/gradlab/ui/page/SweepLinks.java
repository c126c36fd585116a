package gradlab.ui.page;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The way from a setting, a run or a file to the sweep over it, where the window has sweeps. */
public final class SweepLinks {
    /** How an experiment is trained again, in number. */
    public enum Repeat {
        /** From more seeds. */
        SEEDS,
        /** On each of some folds. */
        FOLDS
    }

    private Consumer<Setting> vary = setting -> {};
    private Consumer<Path> open = file -> {};
    private BiConsumer<@Nullable Experiment, Repeat> repeat = (of, how) -> {};
    private boolean leads;

    /**
     * Tells who knows the way.
     *
     * @param varying adds a setting of the experiment on the bench to what varies
     * @param opening opens the file of a sweep
     * @param repeating trains an experiment, or where it is null the one on the bench
     */
    public void lead(
            Consumer<Setting> varying,
            Consumer<Path> opening,
            BiConsumer<@Nullable Experiment, Repeat> repeating) {
        vary = varying;
        open = opening;
        repeat = repeating;
        leads = true;
    }

    /** Whether there are sweeps to lead to. */
    public boolean leads() {
        return leads;
    }

    /** Varies a setting of the experiment on the bench. */
    public void vary(Setting setting) {
        vary.accept(setting);
    }

    /** Opens the file of a sweep. */
    public void open(Path file) {
        open.accept(file);
    }

    /** Trains an experiment again in number; null for the one on the bench. */
    public void repeat(@Nullable Experiment of, Repeat how) {
        repeat.accept(of, how);
    }
}
