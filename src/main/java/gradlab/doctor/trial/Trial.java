package gradlab.doctor.trial;

import gradlab.data.prepare.PreparedData;
import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Tried;
import gradlab.doctor.tryout.Tryouts;
import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.history.Outcome;
import gradlab.run.live.LiveRun;
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
        return cases.parallelStream().map(planted -> result(planted, doctor)).toList();
    }

    private static Result result(Case planted, Doctor doctor) {
        Examination examined = trained(planted.experiment());
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
        LiveRun run = fresh(experiment);
        run.train();
        PreparedData data = run.prepare();
        return Examination.untrained(run.experiment(), data, HERE)
                .trained(run.history(), run.weights())
                .remeasured(data);
    }

    /** What an experiment comes to, trained to its end. */
    static Health health(Experiment experiment) {
        LiveRun run = fresh(experiment);
        Outcome outcome = run.train();
        return Health.of(run, outcome);
    }

    private static LiveRun fresh(Experiment experiment) {
        return LiveRun.of(RunStart.fresh(experiment, HERE).onOneThread(), Recording.epochs());
    }
}
