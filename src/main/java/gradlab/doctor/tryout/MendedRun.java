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
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.live.LiveRun;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stays of a run with a fix.
 *
 * @param loss the one it ended with
 * @param chance what guessing costs
 * @param found the words of the rules that found something, questions aside
 */
record MendedRun(Experiment experiment, double loss, double chance, Set<String> found) {
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
        RunHistory history = run.history();
        Series validation = history.series(new SeriesKey(Measure.VALIDATION_LOSS, 0));
        double loss;
        if (validation.size() == 0 || Double.isNaN(last(validation, run))) {
            double penalty = last(history.series(new SeriesKey(Measure.PENALTY, 0)), run);
            double all = last(history.series(new SeriesKey(Measure.LOSS, 0)), run);
            loss = all - (Double.isNaN(penalty) ? 0 : penalty);
        } else {
            boolean restored = run.experiment().training().callbacks().givesBack() && !run.isCut();
            loss = restored ? BestEpoch.of(history).value() : last(validation, run);
        }
        return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    }

    /** As it was when the run was examined; it may have gone on since. */
    private static double last(Series series, Examination run) {
        int end = Math.min(run.epochs(), series.size());
        return end == 0 ? Double.NaN : series.get(end - 1);
    }

    private static double chance(Examination run) {
        DataFacts data = run.data();
        return data == null ? Double.NaN : data.chance();
    }
}
