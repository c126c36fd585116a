package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.doctor.DataFacts;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.Kinship;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepEdits;
import gradlab.experiment.sweep.SweepSize;
import gradlab.run.sweep.SweepFolder;
import gradlab.run.sweep.SweepShelf;
import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.page.SweepLinks.Repeat;
import gradlab.ui.sweep.SweepDocument.Place;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The sweep that is made, trained and looked at, beside the bench. */
public final class SweepModel {
    private static final int USUAL_SEEDS = 5;

    private final BenchModel bench;
    private final SweepShelf shelf;
    private final SweepDocument document = new SweepDocument();
    private final SweepTraining training;
    private final ChosenCell cell;

    /**
     * No sweep yet.
     *
     * @param shelf where sweeps are kept
     * @param threads where runs train
     */
    public SweepModel(BenchModel bench, SweepShelf shelf, Executor threads) {
        this.bench = bench;
        this.shelf = shelf;
        training = new SweepTraining(bench.workers(), shelf, threads, this::chance, this::kept);
        cell = new ChosenCell(bench, document, training);
        document.sweep()
                .subscribe(
                        sweep -> {
                            if (sweep != null) {
                                training.take(sweep, document.place());
                            }
                        });
    }

    private double chance(Sweep sweep) {
        PreparedData data = bench.data().prepared().get();
        boolean known =
                data != null
                        && sweep.objective().figure().endsWith("loss")
                        && sweep.experiment()
                                .data()
                                .source()
                                .equals(bench.editing().experiment().get().data().source());
        return known
                ? DataFacts.of(data, sweep.experiment().training().loss()).chance()
                : Double.NaN;
    }

    private void kept(PreparedSweep prepared) {
        document.place(document.place().in(prepared.folder()));
    }

    /** The sweep with its undo steps. */
    public SweepDocument document() {
        return document;
    }

    /** The training of its runs. */
    public SweepTraining training() {
        return training;
    }

    /** The combination that is looked at. */
    public ChosenCell cell() {
        return cell;
    }

    /** All sweeps that were made before, the newest first. */
    public List<SweepFolder> earlier() {
        return shelf.all();
    }

    /** Whether a run in the window trains meanwhile. */
    boolean trainsBeside() {
        return bench.run().state().get() == RunState.RUNNING;
    }

    // ---- which sweep

    /** Brings the sweep of the last time back where there is none yet. */
    public void restore() {
        if (document.sweep().get() == null) {
            shelf.last().ifPresent(this::open);
        }
        follow();
    }

    private void open(SweepShelf.Kept kept) {
        training.forget();
        document.open(
                kept.sweep(), new Place(kept.folder().path(), kept.file(), kept.folder(), false));
    }

    /** Opens one that was made before. */
    public void open(SweepFolder folder) {
        shelf.read(folder).ifPresent(this::open);
    }

    /** A new sweep over the experiment on the bench, in which nothing varies yet. */
    public void begin() {
        begin(bench.editing().experiment().get());
    }

    private void begin(Experiment experiment) {
        training.forget();
        document.open(
                SweepEdits.begin(experiment),
                new Place(bench.editing().document().folder(), null, null, true));
    }

    /** Opens one of a user's file, as it was read. */
    void open(Sweep sweep, Path base, Path file) {
        training.forget();
        document.open(sweep, new Place(base, file, shelf.of(file).orElse(null), false));
    }

    /** As long as nothing is trained, a sweep is over what stands on the bench. */
    private void follow() {
        Sweep sweep = document.sweep().get();
        Experiment now = bench.editing().experiment().get();
        SweepScore score = training.score().get();
        boolean free = score == null || score.results().isEmpty();
        if (sweep != null
                && document.place().follows()
                && free
                && training.state().get() == RunState.READY
                && !sweep.experiment().equals(now)) {
            document.follow(s -> SweepEdits.over(s, now));
        }
    }

    /** What stands on the bench now as what all runs have in common. */
    public void takeBench() {
        Experiment now = bench.editing().experiment().get();
        edit(s -> SweepEdits.over(s, now));
    }

    /** Whether the bench has something else on it than the sweep is over. */
    public boolean isOverAnother() {
        Sweep sweep = document.sweep().get();
        return sweep != null && !isAlike(sweep.experiment());
    }

    private boolean isAlike(Experiment experiment) {
        return ExperimentDifference.between(experiment, bench.editing().experiment().get())
                        .kinship()
                == Kinship.SAME;
    }

    /** Varies a setting of the experiment on the bench. */
    public void vary(Setting setting) {
        restore();
        Sweep before = document.sweep().get();
        if (before == null || !isAlike(before.experiment())) {
            if (before != null) {
                bench.notices()
                        .info(
                                tr(
                                        "A new sweep over {0} is begun; the one before is kept"
                                                + " under Sweeps made before.",
                                        bench.editing().experiment().get().name()));
            }
            begin();
        }
        add(setting);
    }

    /**
     * Varies one more setting of the sweep's experiment.
     *
     * @return why that cannot be; empty where it can
     */
    public String add(Setting setting) {
        Sweep sweep = document.sweep().get();
        if (sweep == null) {
            begin();
            return add(setting);
        }
        if (SweepEdits.axisOf(sweep, setting) >= 0) {
            return "";
        }
        return edit(s -> SweepEdits.vary(s, setting, trainable(s.experiment())));
    }

    /** What is wrong before is no reason against a value. */
    private Predicate<Experiment> trainable(Experiment base) {
        PreparedData data = bench.data().prepared().get();
        Path folder = document.place().base();
        if (data == null || !isAlike(base) || isWrong(base, data, folder)) {
            return experiment -> true;
        }
        return experiment -> !isWrong(experiment, data, folder);
    }

    private static boolean isWrong(Experiment experiment, PreparedData data, Path folder) {
        return ExperimentCheck.check(experiment, data.shape(), folder).stream()
                .anyMatch(Problem::isError);
    }

    /** Trains an experiment, or where it is null the one on the bench, again in number. */
    public void repeat(@Nullable Experiment wanted, Repeat how) {
        Experiment of = wanted == null ? bench.editing().experiment().get() : wanted;
        begin(of);
        document.place(wanted == null ? document.place() : document.place().fixed());
        long seed = of.training().batches().seed();
        edit(
                s ->
                        how == Repeat.SEEDS
                                ? SweepEdits.withSeeds(s, new Seeds(seed, USUAL_SEEDS))
                                : SweepEdits.withFolds(
                                        SweepEdits.withSeeds(s, new Seeds(seed, 1)),
                                        SweepEdits.USUAL_FOLDS));
    }

    // ---- changes

    /**
     * Changes the sweep as one step.
     *
     * @return why that cannot be; empty where it was done
     */
    public String edit(UnaryOperator<Sweep> change) {
        try {
            document.edit(change);
            return "";
        } catch (IllegalArgumentException refused) {
            return Message.from(refused).worded();
        }
    }

    /** How many runs there are to be, in words, or why there can be none. */
    public String size() {
        Sweep sweep = document.sweep().get();
        if (sweep == null) {
            return "";
        }
        try {
            return SweepSize.of(sweep).words().worded();
        } catch (IllegalArgumentException none) {
            return Message.from(none).worded();
        }
    }

    /** The seeds after those of now. */
    public void newSeeds() {
        edit(
                s ->
                        SweepEdits.withSeeds(
                                s,
                                new Seeds(
                                        s.seeds().from() + s.seeds().count(), s.seeds().count())));
    }

    /** Begins anew in another folder; what is there stays where it is. */
    public void startOver() {
        Sweep sweep = document.sweep().get();
        if (sweep != null) {
            Place before = document.place();
            training.forget();
            document.place(new Place(before.base(), before.file(), null, before.follows()));
            training.take(sweep, document.place());
            bench.notices().info(tr("The runs so far are kept under Sweeps made before."));
        }
    }

    /** Begins or goes on, or waits; from now on the sweep keeps its experiment. */
    public void toggle() {
        document.place(document.place().fixed());
        training.toggle();
    }

    /** One run to its end. */
    public void playOne() {
        document.place(document.place().fixed());
        training.playOne();
    }

    /** Notes that the sweep as it stands was written to a file. */
    void savedAs(Path file) {
        Sweep sweep = document.sweep().get();
        if (sweep != null) {
            document.place(document.place().savedAs(file));
            training.take(sweep, document.place());
        }
    }

    /** Reads what machines of a cluster left in a folder, and goes on there. */
    public void collect(Path folder) {
        Sweep sweep = document.sweep().get();
        if (sweep != null) {
            training.forget();
            document.place(document.place().in(new SweepFolder(folder)));
            training.take(sweep, document.place());
        }
    }

    /** Whether there is nothing more to draw or to compute. */
    public boolean settled() {
        return training.isPrepared()
                && training.state().get() != RunState.RUNNING
                && cell.settled();
    }

    @Nullable Sweep sweep() {
        return document.sweep().get();
    }
}
