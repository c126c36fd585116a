package gradlab.lesson.figure;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;

import java.util.List;

/** What a run's experiment sets a setting to: {@code setting(run, training.epochs)}. */
public record SettingFigure(RunName run, Setting setting) implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        TrainedRun trained = runs.find(run);
        Experiment experiment = trained == null ? null : trained.experiment();
        return experiment != null && setting.get(experiment) instanceof Number number
                ? Groups.of(number.doubleValue())
                : Groups.NONE;
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public String toString() {
        return "setting(" + run + ", " + setting + ")";
    }
}
