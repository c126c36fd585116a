package gradlab.experiment;

import gradlab.knob.Knob;

/** How the training rows are dealt out. */
public record Batches(
        @Knob(label = "Batch size", min = 1, step = 1, help = "Rows in one step") int batchSize,
        @Knob(label = "Shuffle", help = "Deals the rows anew each epoch") boolean shuffle,
        @Knob(
                        label = "Seed",
                        step = 1,
                        help = "Of the weights, the shuffle and everything drawn while training")
                long seed,
        @Knob(
                        label = "Threads",
                        min = 1,
                        max = 64,
                        step = 1,
                        help =
                                "Of the matrix products; part of the record, since it changes the"
                                        + " rounding")
                int threads) {
    /** Keras's batch size, shuffled. */
    public Batches() {
        this(32, true, 42, 1);
    }
}
