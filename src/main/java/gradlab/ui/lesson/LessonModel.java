package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.lesson.Lesson;
import gradlab.lesson.Progress;
import gradlab.lesson.ProgressJson;
import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.FigureScope;
import gradlab.lesson.figure.RunName;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.figure.TrainedRun;
import gradlab.lesson.json.Lessons;
import gradlab.lesson.step.Answer;
import gradlab.lesson.step.Mark;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.step.Step;
import gradlab.lesson.words.Section;
import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.markdown.Formula;
import gradlab.ui.notice.Notice.Until;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Which lesson is open, at which step, and how far the user has come. */
public final class LessonModel {
    private final BenchModel bench;
    private final Path progressFile;
    private final Consumer<Experiment> toBench;
    private final ReadOnlyObjectWrapper<List<Lesson>> lessons =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Lesson> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(new Progress());
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
    private final Map<Step, Mark> marks = new HashMap<>();
    private final Map<PredictStep, Answer> owed = new LinkedHashMap<>();
    private final Map<PredictStep, Answer> made = new LinkedHashMap<>();
    private @Nullable LessonPlace wished;

    /**
     * The lessons that come with the program.
     *
     * @param progressFile where progress is kept
     * @param toBench puts an experiment on the bench, asking before anything is lost
     */
    public LessonModel(BenchModel bench, Path progressFile, Consumer<Experiment> toBench) {
        this.bench = bench;
        this.progressFile = progressFile;
        this.toBench = toBench;
        bench.run().revision().addListener(observable -> settle());
        bench.workers()
                .compute(
                        LessonModel::bundled,
                        this::arrived,
                        failure -> failed(Until.DISMISSED, failure));
        bench.workers()
                .compute(
                        () -> ProgressJson.read(progressFile),
                        progress::set,
                        failure -> failed(Until.PROGRESS_KEPT, failure));
    }

    /** Read where nobody waits for them, with what their formulas are set from. */
    private static List<Lesson> bundled() {
        Formula.prepare();
        return Lessons.bundled();
    }

    /** All lessons, once they are read. */
    public ReadOnlyObjectProperty<List<Lesson>> lessons() {
        return lessons.getReadOnlyProperty();
    }

    /** The open lesson; null for none. */
    public ReadOnlyObjectProperty<@Nullable Lesson> open() {
        return open.getReadOnlyProperty();
    }

    /** The index of the step that is shown. */
    public ReadOnlyIntegerProperty step() {
        return step.getReadOnlyProperty();
    }

    /** How far the user has come in every lesson. */
    public ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** Grows with every prediction that is made or marked. */
    ReadOnlyIntegerProperty answers() {
        return answers.getReadOnlyProperty();
    }

    /** Opens a lesson where the user left it. */
    public void open(Lesson lesson) {
        List<String> done = progress.get().of(lesson).done();
        int first = 0;
        while (first < lesson.steps().size() - 1
                && done.contains(lesson.steps().get(first).section())) {
            first++;
        }
        step.set(done.size() >= lesson.steps().size() ? 0 : first);
        open.set(lesson);
    }

    /** Where the user is, and what was predicted there; null before a lesson is open. */
    public @Nullable LessonPlace place() {
        Step here = current();
        Lesson lesson = open.get();
        return lesson == null || here == null
                ? wished
                : LessonPlace.of(lesson, here.section(), made);
    }

    /** Opens the lesson where the user was, once the lessons are read. */
    public void restore(LessonPlace place) {
        wished = place;
        if (!lessons.get().isEmpty()) {
            returnTo(place);
        }
    }

    private void returnTo(LessonPlace place) {
        for (Lesson lesson : lessons.get()) {
            if (lesson.id().equals(place.lesson())) {
                open(lesson);
                step.set(Math.max(0, place.step(lesson)));
                place.predictions(lesson).forEach(this::answer);
            }
        }
    }

    /** The step that is shown; null where no lesson is open. */
    @Nullable Step current() {
        Lesson lesson = open.get();
        return lesson == null || lesson.steps().isEmpty() ? null : lesson.steps().get(step.get());
    }

    /** Goes one step back. */
    public void back() {
        step.set(Math.max(0, step.get() - 1));
    }

    /** Notes this step as done and goes on, unless a prediction is still owed. */
    public void next() {
        Lesson lesson = open.get();
        Step here = current();
        if (lesson == null || here == null || !mayGoOn()) {
            return;
        }
        keep(progress.get().withDone(lesson, here));
        step.set(Math.min(lesson.steps().size() - 1, step.get() + 1));
    }

    /** Whether the step is the last one. */
    boolean isLast() {
        Lesson lesson = open.get();
        return lesson != null && step.get() == lesson.steps().size() - 1;
    }

    /** Whether the next step may be seen: a prediction has to be made first. */
    boolean mayGoOn() {
        return !(current() instanceof PredictStep predict)
                || marks.containsKey(predict)
                || owed.containsKey(predict)
                || isMarked(predict);
    }

    private boolean isMarked(PredictStep step) {
        Lesson lesson = open.get();
        return lesson != null && progress.get().of(lesson).points().containsKey(step.section());
    }

    /** The mark of a prediction of this session; null before it is made. */
    @Nullable Mark mark(Step of) {
        return marks.get(of);
    }

    /** Puts an experiment of the lesson on the bench and trains it. */
    void train(String run) {
        Lesson lesson = open.get();
        Experiment experiment = lesson == null ? null : lesson.experiments().get(run);
        if (experiment == null) {
            return;
        }
        toBench.accept(experiment);
        if (Lesson.same(bench.editing().experiment().get(), experiment)) {
            bench.transport().play();
        }
    }

    /** Whether an experiment of the lesson lies on the bench, unchanged. */
    boolean onBench(String run) {
        Lesson lesson = open.get();
        return lesson != null
                && Lesson.same(
                        Objects.requireNonNull(lesson.experiments().get(run)),
                        bench.editing().experiment().get());
    }

    /** What was recorded in this session of the lesson's experiments. */
    Runs runs() {
        Lesson lesson = open.get();
        if (lesson == null) {
            return new Runs();
        }
        Map<String, TrainedRun> trained = new HashMap<>();
        for (RunEntry entry : bench.run().runs()) {
            lesson.experiments()
                    .forEach(
                            (name, experiment) -> {
                                if (Lesson.same(entry.experiment(), experiment)) {
                                    trained.put(name, new TrainedRun(entry.recorded()));
                                }
                            });
        }
        return lesson.runs(trained);
    }

    /** Takes a prediction: it is marked at once where the runs tell already, else when they do. */
    void answer(PredictStep of, Answer prediction) {
        owed.put(of, prediction);
        made.put(of, prediction);
        settle();
        answers.set(answers.get() + 1);
    }

    /** Whether a prediction was made in this session. */
    boolean isAnswered(PredictStep of) {
        return marks.containsKey(of) || owed.containsKey(of);
    }

    /** The prediction that waits for its run; null where none does. */
    @Nullable Answer waiting(PredictStep of) {
        return owed.get(of);
    }

    private void settle() {
        Lesson lesson = open.get();
        if (lesson == null || owed.isEmpty()) {
            return;
        }
        Runs runs = runs();
        for (PredictStep step : List.copyOf(owed.keySet())) {
            if (!lesson.steps().contains(step)) {
                continue;
            }
            Answer given = Objects.requireNonNull(owed.get(step));
            Mark mark =
                    isRevealed(step, runs)
                            ? step.question().mark(given, runs, lesson.section(step))
                            : null;
            if (mark != null) {
                owed.remove(step);
                marks.put(step, mark);
                answers.set(answers.get() + 1);
                keep(progress.get().withMark(lesson, step, mark));
            }
        }
    }

    /** Nothing is revealed before the run that a step waits for is over. */
    private static boolean isRevealed(PredictStep step, Runs runs) {
        return step.after().isEmpty() || runs.isOver(new RunName(step.after(), "", 1));
    }

    /** The experiments of the open lesson that stand under a name. */
    List<String> members(String name) {
        return Objects.requireNonNull(open.get()).members(name);
    }

    /** The experiments of the open lesson that a claim is read from. */
    Set<String> needed(Claim claim) {
        FigureScope scope = Objects.requireNonNull(open.get()).scope();
        Set<String> needed = new LinkedHashSet<>();
        claim.figures().forEach(figure -> needed.addAll(scope.needed(figure)));
        return needed;
    }

    /** The words of a step of the open lesson. */
    Section section(Step of) {
        return Objects.requireNonNull(open.get()).section(of);
    }

    private void keep(Progress next) {
        if (next.equals(progress.get())) {
            return;
        }
        progress.set(next);
        bench.workers()
                .compute(
                        () -> {
                            ProgressJson.write(next, progressFile);
                            return next;
                        },
                        written -> bench.notices().passed(Until.PROGRESS_KEPT),
                        failure -> failed(Until.PROGRESS_KEPT, failure));
    }

    private void arrived(List<Lesson> found) {
        lessons.set(found);
        if (open.get() == null && !found.isEmpty()) {
            open(found.getFirst());
        }
        if (wished != null) {
            returnTo(wished);
        }
    }

    private void failed(Until until, Throwable failure) {
        bench.notices()
                .problem(
                        until,
                        Message.from(failure).worded(),
                        tr("The bench works without lessons."),
                        failure);
    }
}
