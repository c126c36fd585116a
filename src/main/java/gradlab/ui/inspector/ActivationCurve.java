package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Softmax;
import gradlab.run.history.Histogram;

import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * The curve of an activation function, with the layer's own values behind it once recorded;
 * softmax, which has none, on some logits.
 */
final class ActivationCurve extends Pane {
    private static final double HEIGHT = 76;
    private static final double REACH = 4;
    private static final int POINTS = 160;
    private @Nullable Activation activation;
    private @Nullable Histogram values;

    ActivationCurve() {
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        widthProperty().addListener(observable -> draw());
    }

    /** Shows a function and, where there are any, the values that fall on it. */
    void show(@Nullable Activation function, @Nullable Histogram recorded) {
        if (Objects.equals(function, activation) && Objects.equals(recorded, values)) {
            return;
        }
        activation = function;
        values = recorded;
        setVisible(function != null);
        setManaged(function != null);
        draw();
    }

    private void draw() {
        getChildren().clear();
        Activation function = activation;
        if (function == null || getWidth() <= 0) {
            return;
        }
        if (function instanceof Softmax) {
            SoftmaxBars bars = new SoftmaxBars(HEIGHT);
            bars.setPrefWidth(getWidth());
            getChildren().add(bars);
            setAccessibleText(SoftmaxBars.words());
            return;
        }
        setAccessibleText(tr("Curve of the activation function"));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= POINTS; i++) {
            double a = function.value((float) z(i));
            low = Math.min(low, a);
            high = Math.max(high, Math.min(a, REACH));
        }
        double margin = 0.08 * Math.max(1e-6, high - low);
        drawValues(function);
        drawAxes(low - margin, high + margin);
        drawCurve(function, low - margin, high + margin);
    }

    /** How dense the layer's z lie along the axis, as far as its outputs tell. */
    private void drawValues(Activation function) {
        double[] density =
                values == null ? new double[0] : Preimage.density(function, values, REACH);
        double most = java.util.Arrays.stream(density).max().orElse(0);
        for (int i = 0; i < density.length && most > 0; i++) {
            double width = getWidth() / density.length;
            double height = 0.8 * HEIGHT * density[i] / most;
            Rectangle bar =
                    new Rectangle(i * width, HEIGHT - height, Math.max(1, width - 1), height);
            bar.getStyleClass().add("curve-bar");
            getChildren().add(bar);
        }
    }

    private void drawAxes(double low, double high) {
        Path axes = new Path();
        axes.getStyleClass().add("curve-axis");
        double zero = Math.clamp(y(0, low, high), 0, HEIGHT);
        axes.getElements().addAll(new MoveTo(0, zero), new LineTo(getWidth(), zero));
        axes.getElements()
                .addAll(new MoveTo(getWidth() / 2, 0), new LineTo(getWidth() / 2, HEIGHT));
        getChildren().add(axes);
    }

    private void drawCurve(Activation function, double low, double high) {
        Path curve = new Path();
        curve.getStyleClass().add("curve-line");
        for (int i = 0; i <= POINTS; i++) {
            double x = getWidth() * i / POINTS;
            double y = Math.clamp(y(function.value((float) z(i)), low, high), 0, HEIGHT);
            curve.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
        Rectangle clip = new Rectangle(getWidth(), HEIGHT);
        curve.setClip(clip);
        getChildren().add(curve);
    }

    private static double z(int i) {
        return REACH * (2.0 * i / POINTS - 1);
    }

    private static double y(double value, double low, double high) {
        return HEIGHT * (1 - (value - low) / (high - low));
    }
}
