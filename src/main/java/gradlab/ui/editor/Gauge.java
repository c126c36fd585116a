package gradlab.ui.editor;

import gradlab.text.Numbers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** A small bar that shows a gradient's norm by length and colour, with the number below. */
final class Gauge extends VBox {
    private static final double HEIGHT = 6;
    private final Pane track = new Pane();
    private final Rectangle bar = new Rectangle(0, HEIGHT);
    private final Label number = new Label();
    private double norm = Double.NaN;

    Gauge() {
        super(4);
        setAlignment(Pos.CENTER);
        track.getStyleClass().add("gauge-track");
        track.setMinHeight(HEIGHT);
        track.setMaxHeight(HEIGHT);
        track.getChildren().add(bar);
        bar.setArcWidth(HEIGHT);
        bar.setArcHeight(HEIGHT);
        bar.setManaged(false);
        number.getStyleClass().add("gauge-number");
        getChildren().addAll(track, number);
        track.widthProperty().addListener(observable -> draw());
    }

    /** Whether the norm stands below as a number. */
    void showNumber(boolean shown) {
        number.setVisible(shown);
        number.setManaged(shown);
    }

    /** Shows a norm; not a number empties the gauge. */
    void show(double newNorm) {
        if (Double.compare(norm, newNorm) != 0) {
            norm = newNorm;
            draw();
        }
    }

    private void draw() {
        boolean known = !Double.isNaN(norm);
        double share = GradientScale.share(norm);
        bar.setVisible(known);
        bar.setWidth(Math.max(HEIGHT, share * track.getWidth()));
        bar.setFill(GradientScale.colour(share));
        number.setText(known ? Numbers.brief(norm) : "–");
    }
}
