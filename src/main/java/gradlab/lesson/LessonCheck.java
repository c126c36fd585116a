package gradlab.lesson;

import gradlab.data.DataException;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.run.control.RunControl;
import gradlab.run.history.RunHistory;
import gradlab.run.live.LiveRun;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.past.SnapshotStore;
import gradlab.run.training.RunStart;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Runs a lesson's experiments without a window and checks its claims on what was recorded. */
public final class LessonCheck {
    private LessonCheck() {}

    /**
     * Checks every claim with several seeds, on the caller's thread.
     *
     * @param seeds how many
     * @param progress hears what is about to run, such as "narrow, seed +1"
     * @throws DocumentException when an experiment cannot run
     */
    public static LessonReport check(Lesson lesson, int seeds, Consumer<String> progress) {
        Set<String> needed = new LinkedHashSet<>();
        lesson.claims().forEach(claim -> needed.addAll(claim.runs()));
        List<LessonReport.Repetition> repetitions = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            Map<String, RunHistory> histories = new LinkedHashMap<>();
            for (String run : needed) {
                progress.accept(run + ", seed +" + seed);
                histories.put(run, train(lesson, run, seed, new RunControl()));
            }
            Runs runs = new Runs(histories);
            repetitions.add(
                    new LessonReport.Repetition(
                            seed,
                            lesson.claims().stream().map(claim -> claim.check(runs)).toList()));
        }
        return new LessonReport(lesson.id(), repetitions);
    }

    /**
     * Trains one experiment of a lesson.
     *
     * @param repetition added to its seed
     * @throws DocumentException when it cannot run
     */
    public static RunHistory train(Lesson lesson, String run, int repetition, RunControl control) {
        Experiment experiment = lesson.experiment(run, repetition);
        RunStart start = RunStart.fresh(experiment, lesson.folder());
        SnapshotStore none = new SnapshotBudget(0).store();
        LiveRun live = new LiveRun(RecordedRun.from(start, none), control);
        try {
            live.train();
        } catch (DataException | IllegalArgumentException e) {
            Problem problem = new Problem("experiments." + run, Message.from(e));
            throw new DocumentException(lesson.id(), List.of(problem));
        }
        return live.history();
    }
}
