package gradlab.surface;

import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Pace;

import java.util.Arrays;

/** Lets the engine's own optimizers descend on a surface, in double precision. */
public final class Descent {
    private static final int AXES = 2;

    private Descent() {}

    /**
     * The path of an optimizer; it ends early where its numbers are no longer numbers.
     *
     * @param steps how many it takes at most
     */
    public static DescentPath of(Surface surface, Place start, Optimizer optimizer, int steps) {
        DescentPath path = new DescentPath(optimizer, steps);
        double[][] memory = new double[AXES][optimizer.memories()];
        for (double[] each : memory) {
            Arrays.fill(each, optimizer.memoryAtFirst());
        }
        double[] gradient = new double[AXES];
        double x = start.x();
        double y = start.y();
        Pace pace = new Pace();
        for (int step = 0; ; step++) {
            surface.gradient(x, y, gradient);
            if (!path.add(surface.value(x, y), x, y, gradient, memory) || step == steps) {
                return path;
            }
            optimizer.clipping().clip(gradient);
            pace.next(optimizer, optimizer.learningRate(), optimizer.momentum());
            x = optimizer.next(x, gradient[0], memory[0], pace);
            y = optimizer.next(y, gradient[1], memory[1], pace);
        }
    }
}
