package gradlab.chart.sweep;

import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Axis;
import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.experiment.sweep.Search;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.experiment.sweep.Values;
import gradlab.run.history.Outcome;
import gradlab.run.sweep.SweepResult;
import gradlab.run.sweep.SweepRuns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Sweeps with made-up scores, for tests of their pictures. */
public final class Sweeps {
    public static final String RATE = "training.optimizer.learning_rate";
    public static final String BATCH = "training.batch_size";
    public static final Values RATES = values(RATE, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0);
    public static final Values BATCHES = values(BATCH, 1, 2, 3, 5, 8, 12);

    private Sweeps() {}

    public static Values values(String setting, Object... values) {
        return new Values(Setting.parse(setting), List.of(values));
    }

    public static SweepPlan plan(Search search, int seeds, int folds, Axis... axes) {
        return plan("val_loss", Objective.Goal.MIN, search, seeds, folds, axes);
    }

    public static SweepPlan plan(
            String figure, Objective.Goal goal, Search search, int seeds, int folds, Axis... axes) {
        Experiment moons = ShippedExperiments.named("moons");
        return SweepPlan.of(
                new Sweep(
                        "",
                        moons,
                        List.of(axes),
                        search,
                        new Seeds(1, seeds),
                        folds,
                        new Objective(figure, Objective.Of.BEST, goal)));
    }

    /** All runs as planned, without their experiments, which pictures do not look at. */
    public static List<PlannedRun> runs(SweepPlan plan) {
        List<PlannedRun> runs = new ArrayList<>();
        Experiment same = plan.sweep().experiment();
        for (long seed : plan.sweep().seeds().all()) {
            for (int fold = 1; fold <= Math.max(1, plan.sweep().folds()); fold++) {
                int at = plan.sweep().folds() == 0 ? 0 : fold;
                plan.combinations()
                        .forEach(
                                each ->
                                        runs.add(
                                                new PlannedRun(
                                                        "run" + runs.size(),
                                                        each,
                                                        seed,
                                                        at,
                                                        same)));
            }
        }
        return runs;
    }

    /** The first runs of a plan are over; NaN is the score of one that diverged. */
    public static SweepRuns over(
            SweepPlan plan, int done, double chance, ToDoubleFunction<PlannedRun> score) {
        List<SweepResult> results =
                runs(plan).stream()
                        .limit(done)
                        .map(run -> result(run, score.applyAsDouble(run)))
                        .toList();
        return SweepRuns.of(plan, chance).with(results);
    }

    /** A grid of one list of batch sizes, one run a size, with these scores in their order. */
    public static SweepRuns line(double... scores) {
        Object[] sizes = new Object[Math.max(1, scores.length)];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = 10 * (i + 1);
        }
        SweepPlan plan = plan(new GridSearch(), 1, 0, values(BATCH, sizes));
        return over(plan, scores.length, Double.NaN, run -> scores[run.combination().number() - 1]);
    }

    public static SweepResult result(PlannedRun run, double score) {
        boolean diverged = Double.isNaN(score);
        return new SweepResult(
                run,
                150,
                diverged ? Outcome.Reason.DIVERGED : Outcome.Reason.COMPLETED,
                Map.of(
                        "loss",
                        score * 0.9,
                        "val_loss",
                        score,
                        "val_accuracy",
                        diverged ? Double.NaN : 1.2 - score),
                diverged ? 0 : 1 + Math.floorMod(run.id().hashCode(), 150),
                score,
                null,
                1);
    }

    /** A bowl over the places of the values, rough enough that seeds differ. */
    public static ToDoubleFunction<PlannedRun> bowl(SweepPlan plan) {
        SweepRuns empty = SweepRuns.of(plan, Double.NaN);
        return run -> {
            double score = 0.39;
            List<Integer> places = empty.cells().get(run.combination().number() - 1).places();
            for (int i = 0; i < places.size(); i++) {
                double share = empty.axes().get(i).share(places.get(i));
                score += Math.pow(share - 0.55, 2) * 0.9;
            }
            int rough = Math.floorMod((run.id() + "rough").hashCode() * 31, 1000);
            return Math.min(0.7, score + rough * 0.00008);
        };
    }
}
