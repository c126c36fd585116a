package gradlab.byhand;

/**
 * A gradient beside what nudging its weight says.
 *
 * @param of the weight or bias
 * @param value ∂ℓ/∂w as the network computed it
 * @param up ℓ(w + h) in double precision
 * @param down ℓ(w − h)
 * @param h how far it is nudged each way
 */
public record GradientCheck(Quantity of, double value, double up, double down, double h) {
    private static final double CLOSE = 1e-4;
    private static final double NOISE = 1e-6;

    /** (ℓ(w + h) − ℓ(w − h)) / 2h. */
    public double byNudging() {
        return (up - down) / (2 * h);
    }

    /** How far the two are apart. */
    public double difference() {
        return Math.abs(value - byNudging());
    }

    /** Whether they are the same, as near as single precision and the nudge's length allow. */
    public boolean agrees() {
        double size = Math.max(Math.abs(value), Math.abs(byNudging()));
        return difference() <= CLOSE * size + NOISE;
    }
}
