package gradlab.ui.editor;

/**
 * Where one batch is on its way through the network in slow motion.
 *
 * @param layer the index of the layer that is passed; −1 where the phase passes none
 */
record Pulse(Phase phase, int layer) {
    static final Pulse NONE = new Pulse(Phase.OVER, -1);

    /** What happens to a batch, in order. */
    enum Phase {
        BATCH(1, 0, 0.14),
        FORWARD(2, 0.14, 0.44),
        LOSS(3, 0.44, 0.54),
        BACKWARD(4, 0.54, 0.84),
        UPDATE(5, 0.84, 0.98),
        /** Nothing is under way. */
        OVER(0, 0.98, 1);

        private final int number;
        private final double begin;
        private final double end;

        Phase(int number, double begin, double end) {
            this.number = number;
            this.begin = begin;
            this.end = end;
        }

        /** Its number in the caption, from 1; 0 where there is nothing to say. */
        int number() {
            return number;
        }

        private double share(double position) {
            return (position - begin) / (end - begin);
        }
    }

    /** The place at a share of the beat, in a network of so many layers. */
    static Pulse at(double position, int layers) {
        for (Phase phase : Phase.values()) {
            if (position < phase.end) {
                return new Pulse(phase, layer(phase, phase.share(position), layers));
            }
        }
        return NONE;
    }

    private static int layer(Phase phase, double share, int layers) {
        int passed = Math.clamp((int) (share * layers), 0, layers - 1);
        return switch (phase) {
            case FORWARD -> passed;
            case BACKWARD -> layers - 1 - passed;
            case BATCH, LOSS, UPDATE, OVER -> -1;
        };
    }

    /** Whether the backward pass has been through a layer. */
    boolean wentBackThrough(int index) {
        return switch (phase) {
            case BATCH, FORWARD, LOSS -> false;
            case BACKWARD -> index >= layer;
            case UPDATE, OVER -> true;
        };
    }

    /** Whether the forward pass has reached a layer and the backward pass has not left it. */
    boolean holds(int index) {
        return switch (phase) {
            case BATCH, UPDATE, OVER -> false;
            case FORWARD -> index <= layer;
            case LOSS -> true;
            case BACKWARD -> index <= layer;
        };
    }
}
