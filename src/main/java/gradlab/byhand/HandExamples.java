package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.activation.Step;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;

import java.util.List;
import java.util.Locale;

/** Small networks to begin with. */
public enum HandExamples {
    /** Two inputs, three hidden sigmoid units, one output. */
    FIRST,
    /** The same with weights so large that all hidden units are saturated. */
    SATURATED,
    /** The same with the step function everywhere. */
    STEP,
    /** An output biased to 8 whose target is 0, under squared error. */
    STUCK,
    /** The same under cross-entropy. */
    FREED,
    /** Three logits through a softmax. */
    CLASSES,
    /** Four rows of exclusive or as one batch. */
    BATCH;

    private static final double BIASED = 8;

    /** Its name. */
    public String title() {
        return switch (this) {
            case FIRST -> tr("2-3-1 sigmoid, one sample");
            case SATURATED -> tr("Saturated hidden units");
            case STEP -> tr("Step function everywhere");
            case STUCK -> tr("Output bias 8, squared error");
            case FREED -> tr("Output bias 8, cross-entropy");
            case CLASSES -> tr("Three classes through a softmax");
            case BATCH -> tr("Exclusive or, four rows");
        };
    }

    /** Its word in ids. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The network with its rows. */
    public HandNetwork network() {
        return switch (this) {
            case FIRST -> first();
            case SATURATED -> saturated();
            case STEP -> first().withHidden(new Step()).withOutput(new Step());
            case STUCK -> biased().withLoss(new MeanSquaredError());
            case FREED -> biased();
            case CLASSES -> classes();
            case BATCH ->
                    first().withRows(
                                    List.of(
                                            row(0, 0, 0),
                                            row(0, 1, 1),
                                            row(1, 0, 1),
                                            row(1, 1, 0)));
        };
    }

    private static HandRow row(double x, double y, double target) {
        return new HandRow(List.of(x, y), List.of(target));
    }

    private static HandNetwork first() {
        HandLayer hidden =
                new HandLayer(
                        new Sigmoid(),
                        List.of(List.of(0.8, -0.6, 0.4), List.of(-0.3, 0.9, 0.7)),
                        List.of(0.1, 0.2, -0.1));
        HandLayer output =
                new HandLayer(
                        new Sigmoid(),
                        List.of(List.of(1.1), List.of(-0.8), List.of(0.5)),
                        List.of(-0.2));
        return new HandNetwork(
                List.of(hidden, output),
                new BinaryCrossentropy(),
                List.of(row(0.5, -1, 1)),
                HandNetwork.USUAL_RATE);
    }

    private static HandNetwork saturated() {
        HandLayer hidden =
                new HandLayer(
                        new Sigmoid(),
                        List.of(List.of(8.0, -6.0, 4.0), List.of(-3.0, 9.0, 7.0)),
                        List.of(1.0, 2.0, -1.0));
        HandNetwork first = first();
        return first.withLayers(List.of(hidden, first.layer(2)));
    }

    private static HandNetwork biased() {
        return first().withBias(2, 0, BIASED).withTarget(0, 0, 0);
    }

    private static HandNetwork classes() {
        HandNetwork first = first();
        HandLayer output =
                new HandLayer(
                        new Softmax(),
                        List.of(
                                List.of(1.1, -0.4, 0.2),
                                List.of(-0.8, 0.6, 0.3),
                                List.of(0.5, 0.1, -0.7)),
                        List.of(-0.2, 0.1, 0.0));
        return new HandNetwork(
                List.of(first.layer(1), output),
                new SparseCategoricalCrossentropy(),
                List.of(new HandRow(List.of(0.5, -1.0), List.of(0.0))),
                HandNetwork.USUAL_RATE);
    }
}
