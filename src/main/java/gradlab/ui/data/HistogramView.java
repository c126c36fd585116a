package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.text.Numbers;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

/** A small histogram under its name, with the least and the greatest value below it. */
final class HistogramView extends BorderPane {
    private static final double HEIGHT = 48;

    private final String name;
    private final Pane plot = new Pane();
    private final Label low = new Label();
    private final Label high = new Label();
    private @Nullable Bars bars;

    HistogramView(String name) {
        this.name = name;
        Label title = new Label(name);
        title.getStyleClass().add("caption");
        low.getStyleClass().add("caption");
        high.getStyleClass().add("caption");
        plot.setMinHeight(HEIGHT);
        plot.setPrefHeight(HEIGHT);
        plot.getStyleClass().add("histogram-plot");
        BorderPane ends = new BorderPane();
        ends.setLeft(low);
        ends.setRight(high);
        setTop(title);
        setCenter(plot);
        setBottom(ends);
        setMinWidth(Region.USE_PREF_SIZE);
        plot.widthProperty().addListener(observable -> draw());
    }

    void show(Bars shown) {
        bars = shown;
        low.setText(Numbers.brief(shown.low()));
        high.setText(Numbers.brief(shown.high()));
        setAccessibleText(
                tr("Histogram, {0}: from {1} to {2}", name, low.getText(), high.getText()));
        draw();
    }

    private void draw() {
        plot.getChildren().clear();
        Bars shown = bars;
        if (shown == null || plot.getWidth() <= 0) {
            return;
        }
        double width = plot.getWidth() / shown.counts().length;
        for (int i = 0; i < shown.counts().length; i++) {
            double height = HEIGHT * shown.counts()[i] / Math.max(1, shown.most());
            Rectangle bar =
                    new Rectangle(i * width, HEIGHT - height, Math.max(1, width - 1), height);
            bar.getStyleClass().add("curve-bar");
            plot.getChildren().add(bar);
        }
    }
}
