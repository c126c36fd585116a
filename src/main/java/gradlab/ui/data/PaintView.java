package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Bar;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A square to paint points on with the mouse, in the colour of the class chosen. */
final class PaintView extends VBox {
    private static final double SIDE = 420;
    private static final int CLASSES = 5;
    private static final int PER_TOUCH = 3;

    private final PaintedPoints painted;
    private final Pane square = new Pane();
    private final Label count = new Label();
    private final Bar brush = new Bar(0.01, 0.2, 0.05);
    private final Button undo = new Button(tr("Undo"));
    private final BooleanProperty ready = new SimpleBooleanProperty();
    // Fixed, so that the same strokes paint the same points.
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    private int label;

    PaintView(PaintedPoints painted) {
        super(12);
        this.painted = painted;
        setId("paint-points");
        setAlignment(Pos.TOP_CENTER);
        square.getStyleClass().add("preview");
        square.setMinSize(SIDE, SIDE);
        square.setMaxSize(SIDE, SIDE);
        square.setClip(new Rectangle(SIDE, SIDE));
        square.setAccessibleText(tr("Square to paint points on"));
        square.setOnMousePressed(
                event -> {
                    painted.beginStroke();
                    spray(event);
                });
        square.setOnMouseDragged(this::spray);
        count.getStyleClass().add("caption");
        getChildren().addAll(tools(), square, count);
        show();
    }

    /** Whether there is enough to learn from. */
    BooleanProperty ready() {
        return ready;
    }

    private Node tools() {
        HBox tools = new HBox(8);
        tools.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < CLASSES; i++) {
            int number = i;
            Region swatch = new Region();
            swatch.getStyleClass().addAll("class-bar", "class-" + i);
            swatch.setMinWidth(16);
            ToggleButton choose = new ToggleButton("c" + i, swatch);
            choose.setToggleGroup(group);
            choose.setSelected(i == 0);
            choose.setOnAction(
                    event -> {
                        label = number;
                        choose.setSelected(true);
                    });
            tools.getChildren().add(choose);
        }
        brush.setAccessibleText(tr("Width of the brush"));
        brush.setPrefWidth(90);
        undo.setId("undo-paint");
        undo.setDisable(true);
        undo.setOnAction(
                event -> {
                    painted.undo();
                    show();
                });
        tools.getChildren().addAll(brush, undo);
        return tools;
    }

    private void spray(MouseEvent event) {
        double x = 2 * event.getX() / SIDE - 1;
        double y = 1 - 2 * event.getY() / SIDE;
        painted.spray(x, y, label, brush.getValue(), PER_TOUCH, random);
        show();
    }

    private void show() {
        int have = square.getChildren().size();
        int want = painted.points().size();
        if (want < have) {
            square.getChildren().remove(want, have);
        }
        for (PaintedPoints.Point point : painted.points().subList(Math.min(have, want), want)) {
            Circle dot = new Circle((point.x() + 1) * SIDE / 2, (1 - point.y()) * SIDE / 2, 2.5);
            dot.getStyleClass().addAll("data-dot", "class-" + point.label());
            square.getChildren().add(dot);
        }
        ready.set(painted.ready());
        undo.setDisable(want == 0);
        count.setText(
                painted.ready()
                        ? tr("{0} {0|point|points}", want)
                        : tr("{0} {0|point|points}; paint at least two classes", want));
    }
}
