package gradlab.cli;

import gradlab.cli.terminal.Terminal;
import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.tryout.Tryouts;
import gradlab.run.control.StopOnInterrupt;
import gradlab.run.history.RunHistory;
import gradlab.run.live.PoolProgress;
import gradlab.run.live.RunPool;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Trains fixes beside a run before its findings are printed.
 *
 * @param folder what relative paths in the experiment are relative to
 * @param all the fixes of all findings; else of open questions alone
 * @param asks whether open questions are worth a run of their own
 */
record FixTrial(Path folder, boolean all, boolean asks) {
    private static final double SHORT_SECONDS = 60;

    /** Whether a run took so little time that another like it is nothing to ask for. */
    static boolean isShort(RunHistory history) {
        return history.seconds() < SHORT_SECONDS;
    }

    /** The findings with what came of their fixes. */
    List<Finding> of(
            Doctor doctor,
            Examination run,
            List<Finding> findings,
            Terminal terminal,
            boolean quiet) {
        boolean asked = asks && findings.stream().anyMatch(Finding::isQuestion);
        if (!all && !asked) {
            return findings;
        }
        List<Finding> tried =
                all ? findings : findings.stream().filter(Finding::isQuestion).toList();
        Tryouts tryouts = new Tryouts(doctor, run, tried, folder, RunPool.ownThreads(), () -> {});
        PoolProgress planned = tryouts.progress();
        if (!quiet && planned.runs() > 0) {
            terminal.err().println("Training " + planned.runs() + " fixes beside the run …");
        }
        try (StopOnInterrupt _ = new StopOnInterrupt(tryouts::cancel)) {
            List<Finding> settled = tryouts.finish();
            return all ? settled : merged(findings, settled);
        } catch (InterruptedException stopped) {
            tryouts.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private static List<Finding> merged(List<Finding> findings, List<Finding> settled) {
        return findings.stream()
                .map(
                        finding ->
                                settled.stream()
                                        .filter(each -> each.name().equals(finding.name()))
                                        .findFirst()
                                        .orElse(finding))
                .toList();
    }
}
