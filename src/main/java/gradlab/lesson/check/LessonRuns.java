package gradlab.lesson.check;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.lesson.Lesson;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.figure.TrainedRun;
import gradlab.run.control.Recording;
import gradlab.run.live.LiveRun;
import gradlab.run.live.PooledRun;
import gradlab.run.live.RunPool;
import gradlab.run.live.RunRequest;
import gradlab.run.past.RecordedRun;
import gradlab.run.training.RunStart;
import gradlab.run.training.SharedRows;
import gradlab.text.Message;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Trains the experiments of a lesson, several at once, each that is the same only once. */
public final class LessonRuns {
    private final Lesson lesson;
    private final SharedRows rows = new SharedRows();
    private final RunPool<RecordedRun> pool;
    private final Map<Experiment, PooledRun<RecordedRun>> asked = new HashMap<>();
    private final Map<Long, Map<String, PooledRun<RecordedRun>>> bySeed = new LinkedHashMap<>();

    private LessonRuns(Lesson lesson, Consumer<String> progress) {
        this.lesson = lesson;
        pool =
                new RunPool<>(
                        RunPool.ownThreads(),
                        Runtime.getRuntime().availableProcessors(),
                        run -> {
                            if (run.isOver()) {
                                progress.accept(run.experiment().name());
                            }
                        });
    }

    /**
     * All runs of a lesson with each of some seeds.
     *
     * @param progress hears the name of each experiment that is done, on any thread
     * @throws DocumentException when an experiment cannot run
     */
    public static Map<Long, Runs> train(
            Lesson lesson, List<Long> seeds, Consumer<String> progress) {
        LessonRuns runs = new LessonRuns(lesson, progress);
        seeds.forEach(runs::ask);
        return runs.finished();
    }

    private void ask(long seed) {
        Map<String, PooledRun<RecordedRun>> runs = new LinkedHashMap<>();
        for (String name : lesson.experiments().keySet()) {
            Experiment experiment = lesson.experiment(name, seed);
            Experiment plain = experiment.withName("").withNotes("");
            runs.put(name, asked.computeIfAbsent(plain, _ -> pool.add(request(experiment))));
        }
        bySeed.put(seed, runs);
    }

    private RunRequest<RecordedRun> request(Experiment experiment) {
        return new RunRequest<>(
                RunStart.fresh(experiment, lesson.folder(), rows),
                Recording.epochs(),
                LiveRun::recorded);
    }

    private Map<Long, Runs> finished() {
        try {
            List<PooledRun<RecordedRun>> _ = pool.finish();
        } catch (InterruptedException e) {
            pool.cancel();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Map<Long, Runs> finished = new LinkedHashMap<>();
        bySeed.forEach(
                (seed, runs) -> {
                    Map<String, TrainedRun> trained = new LinkedHashMap<>();
                    runs.forEach((name, run) -> trained.put(name, result(name, run)));
                    finished.put(seed, lesson.runs(trained));
                });
        return finished;
    }

    private TrainedRun result(String name, PooledRun<RecordedRun> run) {
        Throwable failure = run.failure();
        if (failure != null) {
            Problem problem = new Problem("experiments." + name, Message.from(failure));
            throw new DocumentException(lesson.id(), List.of(problem));
        }
        return new TrainedRun(run.orThrow());
    }
}
