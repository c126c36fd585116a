package gradlab.benchmark;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.experiment.sweep.RandomSearch;
import gradlab.experiment.sweep.Range;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.history.Outcome;
import gradlab.run.sweep.SweepResult;
import gradlab.run.sweep.SweepRuns;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A random search over three knobs whose runs are over, with scores that nobody trained for. */
final class ManyRuns {
    private ManyRuns() {}

    static SweepRuns of(int count) {
        Experiment experiment = new Experiment();
        SweepPlan plan =
                SweepPlan.of(
                        new Sweep(
                                "",
                                experiment,
                                List.of(
                                        range("training.optimizer.learning_rate", 1e-4, 1, true),
                                        range("training.batch_size", 1, 256, false),
                                        range("training.epochs", 1, 500, false)),
                                new RandomSearch(count, 1),
                                new Seeds(1, 1),
                                0,
                                new Objective("loss", Objective.Of.BEST, Objective.Goal.MIN)));
        List<SweepResult> results =
                IntStream.range(0, plan.combinations().size())
                        .mapToObj(
                                i ->
                                        result(
                                                new PlannedRun(
                                                        "run" + i,
                                                        plan.combinations().get(i),
                                                        1,
                                                        0,
                                                        experiment)))
                        .toList();
        return SweepRuns.of(plan, Math.log(2)).with(results);
    }

    private static Range range(String setting, double from, double to, boolean log) {
        return new Range(
                Setting.parse(setting),
                from,
                to,
                0,
                log ? Range.Scale.LOG : Range.Scale.LINEAR,
                !log);
    }

    private static SweepResult result(PlannedRun run) {
        double score = 0.3 + 0.4 * ((run.combination().number() * 0.6180339887) % 1);
        return new SweepResult(
                run,
                100,
                Outcome.Reason.COMPLETED,
                Map.of("loss", score * 0.9, "val_loss", score),
                1 + run.combination().number() * 37 % 100,
                score,
                null,
                1);
    }
}
