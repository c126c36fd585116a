package gradlab.byhand;

/**
 * One number of a pass and where it stands in the network.
 *
 * @param layer from 1, the first that has weights; 0 for inputs
 * @param unit from 0, in its layer
 * @param input from 0, the unit below that a weight comes from; 0 for all others
 */
public record Quantity(Kind kind, int layer, int unit, int input) {
    /** What it is. */
    public enum Kind {
        /** A number of the row that comes in, x. */
        INPUT,
        /** What goes into an activation, z. */
        SUM,
        /** What a unit hands on, a. */
        OUTPUT,
        /** What the row should have given, y. */
        TARGET,
        /** The loss, ℓ. */
        LOSS,
        /** The error signal δ = ∂ℓ/∂z. */
        DELTA,
        /** A weight w. */
        WEIGHT,
        /** A bias b. */
        BIAS,
        /** ∂ℓ/∂w. */
        WEIGHT_GRADIENT,
        /** ∂ℓ/∂b. */
        BIAS_GRADIENT,
        /** All weights at once. */
        WEIGHTS
    }

    /** Something of a unit. */
    static Quantity of(Kind kind, int layer, int unit) {
        return new Quantity(kind, layer, unit, 0);
    }

    /** What a unit of a layer hands on; an input for layer 0. */
    static Quantity handedOn(int layer, int unit) {
        return of(layer == 0 ? Kind.INPUT : Kind.OUTPUT, layer, unit);
    }

    /** The weight into a unit from one of the layer below. */
    public static Quantity weight(int layer, int input, int unit) {
        return new Quantity(Kind.WEIGHT, layer, unit, input);
    }

    /** The bias of a unit. */
    public static Quantity bias(int layer, int unit) {
        return of(Kind.BIAS, layer, unit);
    }

    /** The gradient of a weight or bias; itself for anything else. */
    public Quantity gradient() {
        return switch (kind) {
            case WEIGHT -> new Quantity(Kind.WEIGHT_GRADIENT, layer, unit, input);
            case BIAS -> new Quantity(Kind.BIAS_GRADIENT, layer, unit, input);
            default -> this;
        };
    }
}
