package gradlab.ui.runs;

import gradlab.run.history.Measure;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

import java.util.function.DoubleUnaryOperator;

/**
 * Curves as they would stand in a chart: dashed for runs that are still to come, and in full the
 * loss of one that is there.
 */
final class RunSketch extends Pane {
    private static final double HEIGHT = 96;
    private static final double FOOT = 6;
    private static final int POINTS = 120;
    private final Line foot = new Line();
    private final @Nullable RunHistory history;
    private final int colour;

    /** The sketch of runs to come, and of one that is there; its colour counts from 0. */
    RunSketch(@Nullable RunHistory history, int colour) {
        this.history = history;
        this.colour = colour;
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMouseTransparent(true);
        foot.getStyleClass().add("sketch-foot");
    }

    @Override
    protected void layoutChildren() {
        getChildren().setAll(foot);
        foot.setStartX(0);
        foot.setEndX(getWidth());
        foot.setStartY(HEIGHT - 1);
        foot.setEndY(HEIGHT - 1);
        addDashed(x -> 0.04 + 0.9 * (1 - Math.exp(-14 * x)));
        Series loss = history == null ? null : history.series(new SeriesKey(Measure.LOSS));
        if (loss == null || loss.size() < 2) {
            addDashed(x -> 0.04 + 0.16 * (1 - Math.exp(-40 * x)));
        } else {
            addLoss(loss);
        }
    }

    private void addDashed(DoubleUnaryOperator depth) {
        Polyline line = new Polyline();
        for (int i = 0; i <= POINTS; i++) {
            add(line, i / (double) POINTS, depth.applyAsDouble(i / (double) POINTS));
        }
        line.getStyleClass().add("sketch-dashed");
        getChildren().add(line);
    }

    private void addLoss(Series loss) {
        double least = 0;
        double most = 0;
        for (int i = 0; i < loss.size(); i++) {
            if (Float.isFinite(loss.get(i))) {
                least = Math.min(least, loss.get(i));
                most = Math.max(most, loss.get(i));
            }
        }
        Polyline line = new Polyline();
        for (int i = 0; i <= POINTS; i++) {
            double x = i / (double) POINTS;
            double value = loss.get((int) Math.round(x * (loss.size() - 1)));
            if (Double.isFinite(value) && most > least) {
                add(line, x, 0.04 + 0.92 * (most - value) / (most - least));
            }
        }
        line.getStyleClass().addAll("sketch-line", "sketch-line-" + colour);
        getChildren().add(line);
    }

    /** A point by its share of the way to the right, and down. */
    private void add(Polyline line, double x, double depth) {
        line.getPoints().addAll(x * getWidth(), depth * (HEIGHT - FOOT));
    }
}
