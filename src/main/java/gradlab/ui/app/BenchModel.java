package gradlab.ui.app;

import gradlab.data.BadCell;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.run.control.Recording;
import gradlab.run.history.RunHistory;
import gradlab.run.past.Trail;
import gradlab.run.training.SharedRows;
import gradlab.text.Text;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;
import gradlab.ui.theme.Look;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * All that the window shows and does, without a node: the document, the selection, what is wrong
 * with it, and the run. Every view reads its properties and calls its commands.
 */
public final class BenchModel {
    private final Document document;
    private final RunModel run;
    private final TwinModel twin;
    private final Transport transport;
    private final DataModel data;
    private final Workers workers;
    // Kept, since it only holds its listeners as long as itself is held.
    private final ObservableList<RunEntry> runs;
    private final TimeModel time;
    private final Look look = new Look();
    private final Notices notices = new Notices();
    private final LessonLinks lessons = new LessonLinks();
    private final ProblemsModel problems;
    private final TrainingOn trainingOn;
    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(this, "selection", Selection.NONE);

    /** A bench with an experiment on it, ready to play. */
    public BenchModel(Experiment opening, Workers workers) {
        this(opening, workers, new SharedRows());
    }

    BenchModel(Experiment opening, Workers workers, SharedRows rows) {
        document = new Document(opening);
        this.workers = workers;
        data = new DataModel(workers, rows, this::folder);
        run = new RunModel(workers, new RunMaker(rows), this::failed);
        RunRemarks.follow(run, notices);
        time = new TimeModel(run, workers, notices);
        twin = new TwinModel(run);
        trainingOn = new TrainingOn(this);
        transport = new Transport(run, twin);
        runs = FXCollections.unmodifiableObservableList(run.maker().runs());
        problems = new ProblemsModel(data, notices, this::folder);
        problems.examine(opening);
        document.experiment()
                .addListener(
                        (value, old, edited) -> {
                            problems.examine(edited);
                            selection.set(selection.get().within(edited.model().layers().size()));
                            follow(edited);
                            data.follow(edited);
                            notices.passed(Until.EDITED);
                        });
        document.inGesture().addListener(observable -> follow(experiment().get()));
        data.prepared().addListener(observable -> problems.examine(experiment().get()));
        data.follow(opening);
    }

    /** The document with its file and its undo steps. */
    public Document document() {
        return document;
    }

    /** The experiment as it stands. */
    public ReadOnlyObjectProperty<Experiment> experiment() {
        return document.experiment();
    }

    /** Changes the experiment as one step that can be undone; the words name it. */
    public void edit(String what, UnaryOperator<Experiment> change) {
        document.edit(what, change);
    }

    /** Which layers are selected. */
    public ObjectProperty<Selection> selection() {
        return selection;
    }

    /** What is wrong with the experiment as it stands; empty when it can be trained. */
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.found();
    }

    /** The rows, split and scaled; null while they load and when they cannot. */
    public ReadOnlyObjectProperty<@Nullable PreparedData> prepared() {
        return data.prepared();
    }

    /** Why there are no rows, as a sentence; empty otherwise. */
    public ReadOnlyStringProperty dataTrouble() {
        return data.trouble();
    }

    /** The cells of a table that cannot be read, with their lines; empty otherwise. */
    public List<BadCell> badCells() {
        return data.badCells();
    }

    /** How the rows are loaded; they can be asked for again, after files have changed. */
    public DataModel data() {
        return data;
    }

    /** For long work that a view wants done elsewhere. */
    public Workers workers() {
        return workers;
    }

    /** Where the run stands. */
    public ReadOnlyObjectProperty<RunState> state() {
        return run.state();
    }

    /** What the run has recorded; another object after each rewind. */
    public ReadOnlyObjectProperty<RunHistory> history() {
        return run.history();
    }

    /** Grows by one at most once for each batch of events handed over: the signal to redraw. */
    public ReadOnlyLongProperty revision() {
        return run.revision();
    }

    /** The moment of the run that is shown, and the way to others. */
    public TimeModel time() {
        return time;
    }

    /** The epoch everything shows, the newest while the run is followed; 0 before the first. */
    public ReadOnlyIntegerProperty shownEpoch() {
        return time.shownEpoch();
    }

    /** The weights of the moment shown; null before there are any. */
    public ReadOnlyObjectProperty<@Nullable Weights> weights() {
        return time.weights();
    }

    /** Some of the weights that the run on the bench went through. */
    public Trail trail() {
        return run.trail();
    }

    /** Whether new weights are asked for while the run goes on. */
    public BooleanProperty weightsWatched() {
        return run.weightsWatched();
    }

    /** Whether an edit waits for a rewind, since a run under way cannot follow it. */
    public ReadOnlyBooleanProperty needsRewind() {
        return run.needsRewind();
    }

    /**
     * The newest batch of a run in slow motion or stepped batch by batch; null before there is one.
     */
    public ReadOnlyObjectProperty<@Nullable SlowBatch> slowBatch() {
        return run.slowBatch();
    }

    /** How fast a run is played. */
    public ObjectProperty<Speed> speed() {
        return run.speed();
    }

    /** What is recorded beside loss, metrics and learning rate. */
    public ObjectProperty<Recording> recording() {
        return run.recording();
    }

    /** The runs of this session in the order they began. */
    public ObservableList<RunEntry> runs() {
        return runs;
    }

    /** Theme and type size. */
    public Look look() {
        return look;
    }

    /** The way to the lessons. */
    public LessonLinks lessons() {
        return lessons;
    }

    /** The door for messages. */
    public Notices notices() {
        return notices;
    }

    /** Trains on, from the start when there is no run or the last one is over. */
    public void play() {
        if (mayTrain()) {
            transport.play(experiment().get(), folder());
        }
    }

    /** Waits after this step, keeping everything. */
    public void pause() {
        transport.pause();
    }

    /** Whether a run goes on: the one on the bench, or that of a twin's original. */
    public boolean isPlaying() {
        return transport.isPlaying();
    }

    /** Plays, or pauses when playing. */
    public void togglePlay() {
        if (isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    /** The way on from a run that is over. */
    public TrainingOn trainingOn() {
        return trainingOn;
    }

    /** Trains one batch, then waits. */
    public void stepBatch() {
        if (mayTrain()) {
            transport.stepBatch(experiment().get(), folder());
        }
    }

    /** Trains to the end of the epoch, then waits. */
    public void stepEpoch() {
        if (mayTrain()) {
            transport.stepEpoch(experiment().get(), folder());
        }
    }

    /** Back to the start with the same weights and all edits; the old run stays in the list. */
    public void rewind() {
        transport.rewind();
    }

    /** Back to the start with the next seed. */
    public void newWeights() {
        rewind();
        twin.fork(Experiment::withNextSeed);
        edit(Text.tr("New weights"), Experiment::withNextSeed);
    }

    /** What the experiment was forked from, while a twin is open. */
    public TwinModel twin() {
        return twin;
    }

    /** Forks the experiment: what stands on the bench is the original, the next edit the change. */
    public void openTwin() {
        twin.open(experiment().get());
    }

    /** Forks the experiment and puts the changed one on the bench, as an edit to be undone. */
    public void openTwin(Experiment changed) {
        twin.open(experiment().get(), changed);
        edit(Text.tr("Twin"), original -> changed);
    }

    /** Forks the experiment, or goes on with it alone when it is a twin already. */
    public void toggleTwin() {
        if (twin.isOpen()) {
            closeTwin();
        } else {
            openTwin();
        }
    }

    /** Goes on with the experiment alone. */
    public void closeTwin() {
        twin.close();
    }

    /** Ends the run, keeping what was recorded. */
    public void stop() {
        transport.stop();
    }

    /** Puts another experiment on the bench. */
    public void open(Experiment experiment, @Nullable Path file) {
        twin.leave();
        run.rewind();
        selection.set(Selection.NONE);
        document.open(experiment, file);
    }

    RunModel run() {
        return run;
    }

    /** The folder that relative paths in the experiment start from. */
    public Path folder() {
        Path file = document.file().get();
        Path parent = file == null ? null : file.toAbsolutePath().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    /** A slider acts while it is dragged, and what it did is one gesture of the run. */
    private void follow(Experiment edited) {
        run.follow(edited, document.inGesture().get());
        twin.follow(edited);
    }

    private boolean mayTrain() {
        return run.isUnderWay() || problems.mayTrain();
    }

    private void failed(Throwable failure) {
        String message = failure.getMessage();
        notices.problem(
                Until.EDITED,
                message == null ? Text.tr("The run broke off.") : message,
                Text.tr("Everything recorded before is kept; change the experiment and rewind."),
                failure);
    }
}
