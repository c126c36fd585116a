package gradlab.byhand;

import static gradlab.text.Text.tr;

/**
 * Steps that belong together.
 *
 * @param layer whose error signals and gradients they are, from 1; 0 for all others
 * @param last whether that is the output layer
 * @param only whether it is the only hidden layer
 */
public record StepGroup(Kind kind, int layer, boolean last, boolean only) {
    /** Which part of a pass. */
    public enum Kind {
        /** From the inputs to the output. */
        FORWARD,
        /** The loss. */
        LOSS,
        /** Error signals and gradients of a layer. */
        BACK,
        /** The step against the gradient. */
        UPDATE
    }

    /** Its heading. */
    public String title() {
        return switch (kind) {
            case FORWARD -> tr("Forward");
            case LOSS -> tr("Loss");
            case BACK ->
                    last
                            ? tr("Back to the output layer")
                            : only
                                    ? tr("Back to the hidden layer")
                                    : tr("Back to hidden layer {0}", layer);
            case UPDATE -> tr("Update");
        };
    }

    /** Whether it is on the way back. */
    public boolean backward() {
        return kind == Kind.BACK;
    }
}
