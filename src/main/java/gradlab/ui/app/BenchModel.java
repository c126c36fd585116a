package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.run.training.SharedRows;
import gradlab.text.Message;
import gradlab.text.Text;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;
import gradlab.ui.page.SweepLinks;
import gradlab.ui.theme.Look;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * Makes all that the window shows and does, without a node, and joins it: the run, the twin and the
 * rows follow the experiment as it is edited. A view takes of it only the doors it goes through.
 */
public final class BenchModel {
    private final Workers workers;
    private final Look look = new Look();
    private final Notices notices = new Notices();
    private final LessonLinks lessons = new LessonLinks();
    private final SweepLinks sweeps = new SweepLinks();
    private final DataModel data;
    private final Editing editing;
    private final RunModel run;
    private final TimeModel time;
    private final TwinModel twin;
    private final Transport transport;
    private final TrainingOn trainingOn;

    /** A bench with an experiment on it, ready to play. */
    public BenchModel(Experiment opening, Workers workers) {
        this(opening, workers, new SharedRows());
    }

    /** A bench with a document on it as it stood once. */
    public BenchModel(Document.State opening, Workers workers) {
        this(opening, workers, new SharedRows());
    }

    BenchModel(Experiment opening, Workers workers, SharedRows rows) {
        this(Document.State.unedited(opening), workers, rows);
    }

    private BenchModel(Document.State opening, Workers workers, SharedRows rows) {
        this.workers = workers;
        Document document = new Document(opening);
        data = new DataModel(workers, rows, document::folder);
        editing = new Editing(document, data, notices);
        run = new RunModel(workers, new RunMaker(rows), this::failed);
        RunRemarks.follow(run, notices);
        time = new TimeModel(run, workers, notices);
        twin = new TwinModel(document, run);
        transport = new Transport(editing, run, twin);
        trainingOn = new TrainingOn(editing, run, time, twin, transport);
        document.experiment()
                .addListener(
                        (value, old, edited) -> {
                            follow(document);
                            data.follow(edited);
                            notices.passed(Until.EDITED);
                        });
        document.inGesture().addListener(observable -> follow(document));
        data.follow(opening.experiment());
    }

    /** The experiment, its edits, the selection, and what is wrong with it. */
    public Editing editing() {
        return editing;
    }

    /** The rows that the experiment names. */
    public DataModel data() {
        return data;
    }

    /** The run on the bench and those before it, as recorded. */
    public RunModel run() {
        return run;
    }

    /** The moment of the run that is shown, and the way to others. */
    public TimeModel time() {
        return time;
    }

    /** What trains, waits and rewinds. */
    public Transport transport() {
        return transport;
    }

    /** What the experiment was forked from, while a twin is open. */
    public TwinModel twin() {
        return twin;
    }

    /** The way on from a run that is over. */
    public TrainingOn trainingOn() {
        return trainingOn;
    }

    /** For long work that a view wants done elsewhere. */
    public Workers workers() {
        return workers;
    }

    /** Theme and type size. */
    public Look look() {
        return look;
    }

    /** The way to the lessons. */
    public LessonLinks lessons() {
        return lessons;
    }

    /** The way to sweeps. */
    public SweepLinks sweeps() {
        return sweeps;
    }

    /** Where messages leave. */
    public Notices notices() {
        return notices;
    }

    /** Puts another experiment on the bench. */
    public void open(Experiment experiment, @Nullable Path file) {
        open(experiment, file, null);
    }

    /**
     * The same.
     *
     * @param folder what relative paths in it are relative to; null for the folder of its file
     */
    public void open(Experiment experiment, @Nullable Path file, @Nullable Path folder) {
        twin.leave();
        run.rewind();
        editing.selection().set(Selection.NONE);
        editing.document().open(experiment, file, folder);
    }

    /** A slider acts while it is dragged, and what it did is one gesture of the run. */
    private void follow(Document document) {
        Experiment edited = document.experiment().get();
        run.follow(edited, document.inGesture().get());
        twin.follow(edited);
    }

    private void failed(Throwable failure) {
        notices.problem(
                Until.EDITED,
                failure.getMessage() == null
                        ? Text.tr("The run broke off.")
                        : Message.from(failure).worded(),
                Text.tr("Everything recorded before is kept; change the experiment and rewind."),
                failure);
    }
}
