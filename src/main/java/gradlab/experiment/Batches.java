package gradlab.experiment;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/** How the training rows are dealt out, and how much each counts. */
public record Batches(
        @Knob(label = "Batch size", min = 1, step = 1, help = "Rows in one step") @Essential
                int batchSize,
        @Knob(label = "Shuffle", help = "Deals the rows anew each epoch") boolean shuffle,
        @Knob(
                        label = "Seed",
                        step = 1,
                        help = "Of the weights, the shuffle and everything drawn while training")
                @Essential
                long seed,
        @Knob(
                        label = "Threads",
                        min = 1,
                        max = 64,
                        step = 1,
                        help =
                                "Of the matrix products; part of the record, since it changes the"
                                        + " rounding")
                int threads,
        @Knob(
                        label = "Class weight",
                        lesson = 12,
                        help = "How much the rows of each class count in the loss")
                ClassWeight classWeight) {
    /** Keras's batch size, shuffled. */
    public Batches() {
        this(32, true, 42, 1);
    }

    /** Of classes that count alike. */
    public Batches(int batchSize, boolean shuffle, long seed, int threads) {
        this(batchSize, shuffle, seed, threads, new EqualClasses());
    }

    /** Refuses values out of range. */
    public Batches {
        Knobs.require(Batches.class, batchSize, shuffle, seed, threads, classWeight);
    }
}
