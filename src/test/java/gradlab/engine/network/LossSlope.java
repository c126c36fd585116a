package gradlab.engine.network;

/** Four-point central differences of the loss along one weight, at two distances. */
final class LossSlope {
    private final Network network;
    private final NetworkState start;
    private final float[] inputs;
    private final float[] targets;
    private final int rows;
    private final double wide;
    private final double narrow;

    LossSlope(
            Network network,
            NetworkState start,
            float[] inputs,
            float[] targets,
            int rows,
            float[] values,
            int at) {
        this.network = network;
        this.start = start;
        this.inputs = inputs;
        this.targets = targets;
        this.rows = rows;
        wide = of(values, at, 0.012f);
        narrow = of(values, at, 0.006f);
    }

    double narrow() {
        return narrow;
    }

    boolean atKink() {
        return Math.abs(wide - narrow) > 5e-4 * (0.2 + Math.abs(narrow));
    }

    private double of(float[] values, int at, float distance) {
        return (8 * difference(values, at, distance) - difference(values, at, 2 * distance))
                / (12.0 * distance);
    }

    private double difference(float[] values, int at, float distance) {
        return moved(values, at, distance) - moved(values, at, -distance);
    }

    private double moved(float[] values, int at, float distance) {
        network.restore(start);
        values[at] += distance;
        double loss = network.forward(inputs, targets, rows);
        network.restore(start);
        return loss;
    }
}
