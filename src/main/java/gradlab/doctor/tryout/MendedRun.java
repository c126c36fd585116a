package gradlab.doctor.tryout;

import gradlab.data.prepare.PreparedData;
import gradlab.doctor.DataFacts;
import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Tried;
import gradlab.experiment.Experiment;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.Measure;
import gradlab.run.live.LiveRun;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stays of a run with a fix.
 *
 * @param loss the one it ended with
 * @param chance what guessing costs
 * @param penalized whether it had penalties on its weights
 * @param found the words of the rules that found something, questions aside
 */
record MendedRun(
        Experiment experiment, double loss, double chance, boolean penalized, Set<String> found) {
    /** Of a run that is over. */
    static MendedRun of(LiveRun run, Doctor doctor, Path folder) {
        PreparedData data = run.prepare();
        Examination examined =
                Examination.untrained(run.experiment(), data, folder)
                        .trained(run.history(), run.weights())
                        .remeasured(data);
        return new MendedRun(
                run.experiment(),
                loss(examined),
                chance(examined),
                isPenalized(examined),
                doctor.examine(examined).stream()
                        .filter(finding -> !finding.isQuestion())
                        .map(Finding::name)
                        .collect(Collectors.toSet()));
    }

    /** What it came to beside the run that was to be mended. */
    Tried beside(Examination before, Finding finding) {
        boolean rescaled =
                !before.experiment()
                        .data()
                        .scaling()
                        .targets()
                        .equals(experiment.data().scaling().targets());
        double unit = rescaled && chance > 0 ? chance(before) / chance : 1;
        return new Tried(
                loss(before),
                loss * unit,
                !found.contains(finding.name()),
                chance(before),
                isValidated(before),
                penalized || isPenalized(before),
                before.isCut() ? before.epochs() : 0);
    }

    /**
     * The loss on validation rows with the weights that a run ended with; that of the training rows
     * without penalties where none are held back; ∞ where it is no number.
     */
    static double loss(Examination run) {
        if (run.diverged()) {
            return Double.POSITIVE_INFINITY;
        }
        Measure losses = isValidated(run) ? Measure.VALIDATION_LOSS : Measure.LOSS;
        boolean restored = run.experiment().training().callbacks().givesBack() && !run.isCut();
        int best =
                restored && isValidated(run) ? BestEpoch.of(run.history()).epoch() : run.epochs();
        double loss = run.dataLossOf(losses, best);
        return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    }

    private static boolean isValidated(Examination run) {
        return !Double.isNaN(run.at(Measure.VALIDATION_LOSS, run.epochs()));
    }

    private static boolean isPenalized(Examination run) {
        return !Double.isNaN(run.at(Measure.PENALTY, run.epochs()));
    }

    private static double chance(Examination run) {
        DataFacts data = run.data();
        return data == null ? Double.NaN : data.chance();
    }
}
