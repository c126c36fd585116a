package gradlab.doctor.trial;

import gradlab.data.prepare.PreparedData;
import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Tried;
import gradlab.doctor.tryout.Tryouts;
import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.live.LiveRun;
import gradlab.run.live.PooledRun;
import gradlab.run.live.RunPool;
import gradlab.run.live.RunRequest;
import gradlab.run.training.RunStart;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Tries a doctor on cases. */
public final class Trial {
    private static final Path HERE = Path.of("");

    private Trial() {}

    /**
     * What a doctor found in a case, after it has tried the fixes.
     *
     * @param findings without questions that stayed open
     */
    public record Result(Case planted, List<Finding> findings) {
        /** Keeps its own copy. */
        public Result {
            findings = findings.stream().filter(each -> !each.isQuestion()).toList();
        }

        /** Whether the fix that is offered first ends its finding and betters validation. */
        public boolean cured() {
            return !findings.isEmpty() && cures(findings.getFirst());
        }

        private static boolean cures(Finding first) {
            Tried tried = first.tried();
            return tried != null && (first.rule().judgedByLoss() ? tried.helped() : tried.cured());
        }

        /** Whether the planted fault is among the findings. */
        public boolean found() {
            return findings.stream().anyMatch(each -> each.name().equals(planted.fault()));
        }

        /** Whether the planted fault is named as a cause, not as a consequence of another. */
        public boolean foundAsCause() {
            return findings.stream()
                    .anyMatch(each -> each.isPrimary() && each.name().equals(planted.fault()));
        }
    }

    /** Trains each case and examines it, as many at once as the machine has cores. */
    public static List<Result> of(Doctor doctor, List<Case> cases) {
        int cores = Runtime.getRuntime().availableProcessors();
        RunPool<Result> pool = new RunPool<>(RunPool.ownThreads(), cores);
        for (Case planted : cases) {
            pool.add(
                    new RunRequest<>(
                            RunStart.fresh(planted.experiment(), HERE),
                            Recording.epochs(),
                            run -> result(planted, doctor, run)));
        }
        try {
            return pool.finish().stream().map(PooledRun::orThrow).toList();
        } catch (InterruptedException e) {
            pool.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static Result result(Case planted, Doctor doctor, LiveRun run) {
        Examination examined = examination(run);
        Tryouts tryouts =
                new Tryouts(
                        doctor, examined, doctor.examine(examined), HERE, Runnable::run, () -> {});
        try {
            return new Result(planted, tryouts.finish());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** What is recorded of an experiment trained to its end. */
    public static Examination trained(Experiment experiment) {
        LiveRun run = LiveRun.of(RunStart.fresh(experiment, HERE), Recording.epochs());
        run.train();
        return examination(run);
    }

    private static Examination examination(LiveRun run) {
        PreparedData data = run.prepare();
        return Examination.untrained(run.experiment(), data, HERE)
                .trained(run.history(), run.weights())
                .remeasured(data);
    }
}
