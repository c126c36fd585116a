package gradlab.data;

import gradlab.knob.Knob;

/** Which shares of the rows are for training, validation and test. */
public record Split(
        @Knob(
                        label = "Train",
                        min = 0,
                        max = 1,
                        minOpen = true,
                        step = 0.05,
                        help = "Share of the rows to learn from",
                        lesson = 11)
                double train,
        @Knob(
                        label = "Validation",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help = "Share of the rows to choose by",
                        lesson = 11)
                double validation,
        @Knob(
                        label = "Test",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help = "Share of the rows to judge by, once",
                        lesson = 11)
                double test,
        @Knob(label = "Stratify", help = "Keeps each class's share in every part") boolean stratify,
        @Knob(label = "Seed", step = 1, help = "The same seed gives the same parts") long seed) {
    /** Half and half. */
    public Split() {
        this(0.5, 0.5, 0, false, 1);
    }
}
