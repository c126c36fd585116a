package gradlab.lesson.figure;

import java.util.List;

/**
 * What the units of a layer of a finished run hand on at a point that the lesson names.
 *
 * @param which unit, from 1; 0 for all
 */
public record ActivationFigure(RunName run, String layer, int which, String point)
        implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        TrainedRun trained = runs.find(run);
        double[] units =
                trained == null ? new double[0] : trained.activations(layer, runs.point(point));
        if (units.length < Math.max(1, which)) {
            return Groups.NONE;
        }
        return which == 0 ? Groups.of(units) : Groups.of(units[which - 1]);
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public boolean isMany() {
        return which == 0;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public String toString() {
        String index = which == 0 ? "" : "[" + which + "]";
        return run + ".activations." + layer + index + " at " + point;
    }
}
