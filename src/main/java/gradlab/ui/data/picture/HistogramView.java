package gradlab.ui.data.picture;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.Part;
import gradlab.text.Numbers;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;

/**
 * A small histogram under its name, with the least and the greatest value below it. Of several
 * matrices each stands on the one before it, in the shade of its {@link Part}.
 */
public final class HistogramView extends BorderPane {
    private static final double HEIGHT = 48;

    private final String name;
    private final Label most = new Label();
    private final Pane plot = new Pane();
    private final Label low = new Label();
    private final Label high = new Label();
    private String style = "curve-bar";
    private @Nullable Bars bars;

    public HistogramView(String name) {
        this.name = name;
        Label title = new Label(name);
        for (Label label : new Label[] {title, most, low, high}) {
            label.getStyleClass().add("caption");
        }
        plot.setMinHeight(HEIGHT);
        plot.setPrefHeight(HEIGHT);
        plot.getStyleClass().add("histogram-plot");
        setTop(ends(title, most));
        setCenter(plot);
        setBottom(ends(low, high));
        setMinWidth(Region.USE_PREF_SIZE);
        plot.widthProperty().addListener(observable -> draw());
    }

    private static BorderPane ends(Label left, Label right) {
        BorderPane ends = new BorderPane();
        ends.setLeft(left);
        ends.setRight(right);
        return ends;
    }

    /** The same of parts, saying how high the highest bar is. */
    public void showParts(Bars shown) {
        style = "part-bar";
        most.setText(tr("up to {0} {0|row|rows} a bar", shown.most()));
        show(shown);
    }

    public void show(Bars shown) {
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
        double width = plot.getWidth() / shown.steps();
        double scale = HEIGHT / Math.max(1, shown.most());
        for (int i = 0; i < shown.steps(); i++) {
            double foot = HEIGHT;
            Iterator<Part> parts = List.of(Part.values()).iterator();
            for (int[] counts : shown.counts()) {
                double height = scale * counts[i];
                foot -= height;
                Rectangle bar = new Rectangle(i * width, foot, Math.max(1, width - 1), height);
                bar.getStyleClass().addAll(style, PartKey.style(parts.next()));
                plot.getChildren().add(bar);
            }
        }
    }
}
