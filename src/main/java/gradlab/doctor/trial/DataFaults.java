package gradlab.doctor.trial;

import gradlab.data.Regression;
import gradlab.data.prepare.MinMaxScaler;
import gradlab.data.prepare.NoScaler;
import gradlab.data.prepare.Scaler;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Tanh;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.knob.Knobs;

import java.util.List;

/** Faults of the rows: their scale, what they tell, and how many there are of each class. */
final class DataFaults {
    private DataFaults() {}

    private static Draft inputs(Draft draft, Scaler scaler) {
        return draft.scaling(
                new Scaling(scaler, draft.data().scaling().targets(), Scaling.FitOn.TRAIN));
    }

    /** Columns as they were measured, or many times too large. */
    static Planted unscaledInputs(Shapes s, int variant) {
        if (variant % 3 == 0) {
            Task measured =
                    s.pick(List.of(Task.PENGUINS, Task.WINE, Task.BREAST_CANCER, Task.AUTO_MPG));
            return Planted.in(s.sound(measured), d -> inputs(d, new NoScaler()));
        }
        double size = s.between(40.0, 1000.0);
        return Planted.in(s.sound(s.task()), d -> inputs(d, new MinMaxScaler(List.of(0.0, size))));
    }

    /** Targets of hundreds; with inputs that are not scaled either, too. */
    static Planted unscaledTargets(Shapes s, int variant) {
        Draft draft = s.sound(variant % 3 == 1 ? Task.AUTO_MPG : Task.REGRESSION);
        if (draft.task() == Task.REGRESSION) {
            Regression rows = (Regression) Task.REGRESSION.source(300, s.seed());
            draft =
                    draft.source(
                            Knobs.set(rows, Regression::targetScale).to(s.between(100.0, 1000.0)));
        }
        Scaler inputs = variant % 3 == 2 ? new NoScaler() : new StandardScaler();
        Scaling scaling = new Scaling(inputs, new NoScaler(), Scaling.FitOn.TRAIN);
        return Planted.in(draft, d -> d.scaling(scaling));
    }

    /** A scaler that has seen the rows kept back. */
    static Planted leaked(Shapes s, int variant) {
        Draft draft = s.sound(variant % 2 == 0 ? s.regression() : s.classification());
        Scaling sound = draft.data().scaling();
        Scaler inputs = sound.inputs().leavesAsIs() ? new StandardScaler() : sound.inputs();
        return Planted.in(
                        draft,
                        d -> d.scaling(new Scaling(inputs, sound.targets(), Scaling.FitOn.ALL)))
                .seenBy(Planted.Harm.NONE);
    }

    /** Inputs that are as good as the same in every row. */
    static Planted constant(Shapes s, int variant) {
        double at = variant % 2 == 0 ? s.between(0.2, 2.0) : s.between(2.0, 6.0);
        double to = at * (1 + s.between(1e-5, 5e-4));
        return Planted.in(s.sound(s.task()), d -> inputs(d, new MinMaxScaler(List.of(at, to))));
    }

    /** A class of a few rows in a hundred that the others drown. */
    static Planted rare(Shapes s, int variant) {
        Draft draft =
                variant % 2 == 0
                        ? Draft.of(Task.MOONS, 0, 1, new Tanh(), s.seed())
                                .with(new Adam().withLearningRate(0.005))
                        : Draft.of(Task.MOONS, 1, s.between(8, 16), new Tanh(), s.seed())
                                .with(new Sgd(s.between(0.01, 0.03), 0, false, new Clipping()));
        Draft rare = draft.source(RareTable.of(500, s.between(0.05, 0.1), s.seed())).epochs(40);
        return new Planted(rare, rare, Planted.Harm.RECALL);
    }
}
