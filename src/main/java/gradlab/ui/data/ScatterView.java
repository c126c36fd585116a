package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.ColourMap;
import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.FittedScaler;
import gradlab.data.prepare.PreparedData;
import gradlab.text.Numbers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The rows as points: two inputs against each other, coloured by class or by the target's place
 * between its least and greatest, or one input against the target. Training rows are solid, the
 * others pale.
 */
final class ScatterView extends Pane {
    static final int MOST = 1500;

    private static final double MARGIN = 10;
    private static final double GAP = 8;
    private static final double MOST_STRETCHED = 4;
    private static final int SHADES = 16;
    private final Label left = new Label();
    private final Label right = new Label();
    private final Label middle = new Label();
    private @Nullable PreparedData data;

    ScatterView() {
        getStyleClass().add("preview");
        setPrefHeight(240);
        setMinHeight(160);
        for (Label label : new Label[] {left, middle, right}) {
            label.getStyleClass().add("caption");
        }
        middle.setAlignment(Pos.CENTER);
        widthProperty().addListener(observable -> draw());
    }

    /** Whether it can show such data. */
    static boolean fits(PreparedData data) {
        int inputs = data.inputNames().size();
        return data.imageWidth() == 0
                && (inputs == 2 || (inputs == 1 && data.classNames().isEmpty()));
    }

    void show(PreparedData shown) {
        data = shown;
        setAccessibleText(
                tr(
                        "Scatter of {0} training and {1} other {1|row|rows}",
                        shown.train().rows(), shown.validation().rows() + shown.test().rows()));
        draw();
    }

    private void draw() {
        getChildren().clear();
        PreparedData shown = data;
        if (shown == null || getWidth() <= 0) {
            return;
        }
        Window window = Window.of(shown);
        left.setText(Numbers.brief(window.lowX));
        right.setText(Numbers.brief(window.highX));
        middle.setText(axes(shown));
        getChildren().addAll(left, middle, right);
        applyCss();
        double foot = placeCaption();
        getChildren().clear();
        window.fit(getWidth() - 2 * MARGIN, getPrefHeight() - foot - 2 * MARGIN);
        drawPart(shown, shown.validation(), window, false);
        drawPart(shown, shown.test(), window, false);
        drawPart(shown, shown.train(), window, true);
        getChildren().addAll(left, middle, right);
    }

    /**
     * Writes the ends of the first axis into the lowest line, and what is drawn between them, or
     * above them where it is too long for that; returns the height of it all.
     */
    private double placeCaption() {
        double line = middle.prefHeight(-1);
        double between = getWidth() - 2 * (MARGIN + GAP + Math.max(width(left), width(right)));
        boolean above = width(middle) > between;
        double y = getPrefHeight() - line - 2;
        left.relocate(MARGIN, y);
        right.relocate(getWidth() - MARGIN - width(right), y);
        middle.setPrefWidth(getWidth() - 2 * MARGIN);
        middle.relocate(MARGIN, above ? y - line : y);
        return above ? 2 * line : line;
    }

    private static double width(Label label) {
        label.setPrefWidth(USE_COMPUTED_SIZE);
        return label.prefWidth(-1);
    }

    private static String axes(PreparedData shown) {
        List<String> inputs = shown.inputNames();
        if (inputs.size() == 2 && !shown.classNames().isEmpty()) {
            return inputs.get(0) + " × " + inputs.get(1);
        }
        return String.join(" × ", inputs) + " → " + shown.targetNames().get(0);
    }

    private void drawPart(PreparedData shown, DataPart part, Window window, boolean solid) {
        Path[] paths = paths(shown, solid);
        for (int row = 0; row < Math.min(part.rows(), MOST); row++) {
            float target = part.targets().get(row, 0);
            int number =
                    shown.classNames().isEmpty()
                            ? window.shade(shown.targetScaler().unscaled(target, 0), paths.length)
                            : (int) target;
            double x = MARGIN + window.x(window.first(shown, part, row));
            double y = MARGIN + window.y(window.second(shown, part, row));
            dot(paths[number], x, y, solid ? 2.2 : 2.6);
        }
        getChildren().addAll(paths);
    }

    /** A path a class; of targets a path a shade, and one in ink where height tells them. */
    private static Path[] paths(PreparedData shown, boolean solid) {
        int classes = shown.classNames().size();
        boolean shaded = classes == 0 && shown.inputNames().size() == 2;
        Path[] paths = new Path[shaded ? SHADES : Math.max(1, classes)];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = new Path();
            paths[i].getStyleClass().addAll("data-dot", solid ? "solid" : "hollow");
            if (shaded) {
                int rgb = ColourMap.VIRIDIS.rgb(i / (SHADES - 1.0));
                paths[i].setFill(Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff));
            } else {
                paths[i].getStyleClass()
                        .add(classes == 0 ? "target" : "class-" + i % ChartTheme.CLASSES);
            }
        }
        return paths;
    }

    private static void dot(Path path, double x, double y, double radius) {
        path.getElements()
                .addAll(
                        new MoveTo(x - radius, y),
                        new ArcTo(radius, radius, 0, x + radius, y, false, true),
                        new ArcTo(radius, radius, 0, x - radius, y, false, true),
                        new ClosePath());
    }

    /** From numbers to places; two inputs that span alike have the same scale. */
    private static final class Window {
        private float lowX = Float.POSITIVE_INFINITY;
        private float highX = Float.NEGATIVE_INFINITY;
        private float lowY = Float.POSITIVE_INFINITY;
        private float highY = Float.NEGATIVE_INFINITY;
        private float least = Float.POSITIVE_INFINITY;
        private float greatest = Float.NEGATIVE_INFINITY;
        private boolean planar;
        private double scaleX;
        private double scaleY;
        private double width;
        private double height;

        static Window of(PreparedData data) {
            Window window = new Window();
            window.planar = data.inputNames().size() == 2;
            window.include(data, data.train());
            window.include(data, data.validation());
            window.include(data, data.test());
            return window;
        }

        void fit(double newWidth, double newHeight) {
            width = newWidth;
            height = newHeight;
            scaleX = width / Math.max(1e-9, highX - lowX);
            scaleY = height / Math.max(1e-9, highY - lowY);
            if (planar && isAlike()) {
                scaleX = Math.min(scaleX, scaleY);
                scaleY = scaleX;
            }
        }

        private boolean isAlike() {
            double ratio = (highX - lowX) / Math.max(1e-9, highY - lowY);
            return ratio < MOST_STRETCHED && ratio > 1 / MOST_STRETCHED;
        }

        private void include(PreparedData data, DataPart part) {
            for (int row = 0; row < Math.min(part.rows(), MOST); row++) {
                float x = first(data, part, row);
                float y = second(data, part, row);
                lowX = Math.min(lowX, x);
                highX = Math.max(highX, x);
                lowY = Math.min(lowY, y);
                highY = Math.max(highY, y);
                if (data.classNames().isEmpty()) {
                    float target = data.targetScaler().unscaled(part.targets().get(row, 0), 0);
                    least = Math.min(least, target);
                    greatest = Math.max(greatest, target);
                }
            }
        }

        float first(PreparedData data, DataPart part, int row) {
            return data.inputScaler().unscaled(part.inputs().get(row, 0), 0);
        }

        float second(PreparedData data, DataPart part, int row) {
            FittedScaler scaler = data.targetScaler();
            return data.inputNames().size() == 2
                    ? data.inputScaler().unscaled(part.inputs().get(row, 1), 1)
                    : scaler.unscaled(part.targets().get(row, 0), 0);
        }

        /** Which of some shades a target has, from its least to its greatest. */
        int shade(float target, int shades) {
            double share = (target - least) / Math.max(1e-12, greatest - least);
            return (int) Math.round(share * (shades - 1));
        }

        double x(float value) {
            return width / 2 + (value - (lowX + highX) / 2) * scaleX;
        }

        double y(float value) {
            return height / 2 - (value - (lowY + highY) / 2) * scaleY;
        }
    }
}
