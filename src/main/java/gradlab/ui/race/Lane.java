package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.chart.race.RunnerStyle;
import gradlab.surface.DescentPath;
import gradlab.surface.Racer;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.SVGPath;

import org.kordamp.ikonli.feather.Feather;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;

/**
 * A racer in the list, which is its lane: its rate, how far it is, and how much of its way is done.
 */
final class Lane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final double SAMPLE = 26;
    private final RaceModel model;
    private final int index;
    private final Button eye = new Button();
    private final StackPane sample = new StackPane();
    private final Label name = new Label();
    private final Label memory = caption();
    private final Label distance = new Label();
    private final Label outcome = caption();
    private final RateField rate;
    private final Region track = new Region();
    private final Region way = new Region();
    private int style = RaceModel.NONE;
    private double share;

    Lane(RaceModel model, int index) {
        super(4);
        this.model = model;
        this.index = index;
        getStyleClass().add("race-lane");
        setId("lane-" + index);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleHelp(tr("Enter takes its step apart; Delete takes it out of the race"));
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        distance.getStyleClass().add("strong");
        distance.setMinWidth(USE_PREF_SIZE);
        sample.setMinSize(SAMPLE, 14);
        sample.setMaxSize(SAMPLE, 14);
        rate = new RateField(model, index);
        rate.setMinWidth(USE_PREF_SIZE);
        track.getStyleClass().add("lane-track");
        way.getStyleClass().add("lane-way");
        getChildren().addAll(top(), middle(), bar());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> model.chosen().set(index));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        label.setMinWidth(0);
        return label;
    }

    private HBox top() {
        eye.setId("eye-" + index);
        eye.getStyleClass().addAll("quiet", "lane-eye");
        eye.setMinWidth(USE_PREF_SIZE);
        eye.setOnAction(event -> model.see(index, !model.race().racers().get(index).seen()));
        memory.setMinWidth(USE_PREF_SIZE);
        FlowPane called = new FlowPane(8, 0, name, memory);
        called.setRowValignment(VPos.CENTER);
        called.setPrefWrapLength(0);
        HBox.setHgrow(called, Priority.ALWAYS);
        HBox row = new HBox(8, eye, sample, called, distance);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TwoEnds middle() {
        Label eta = new Label("η");
        eta.getStyleClass().add("caption");
        eta.setLabelFor(rate);
        eta.setMinWidth(USE_PREF_SIZE);
        HBox left = new HBox(8, eta, rate);
        left.setAlignment(Pos.CENTER_LEFT);
        TwoEnds row = new TwoEnds(left, outcome);
        row.getStyleClass().add("lane-indent");
        return row;
    }

    private Region bar() {
        Region bar =
                new Region() {
                    {
                        getChildren().addAll(track, way);
                    }

                    @Override
                    protected double computePrefHeight(double width) {
                        return snappedTopInset() + 3 + snappedBottomInset();
                    }

                    @Override
                    protected void layoutChildren() {
                        double from = snappedLeftInset();
                        double room = getWidth() - from - snappedRightInset();
                        track.resizeRelocate(from, snappedTopInset(), room, 3);
                        way.resizeRelocate(from, snappedTopInset(), room * share, 3);
                    }
                };
        bar.getStyleClass().add("lane-indent");
        return bar;
    }

    private void key(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            model.chosen().set(index);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(index);
            event.consume();
        }
    }

    /** Shows the racer as it is at the moment. */
    void show(String called) {
        Racer racer = model.race().racers().get(index);
        DescentPath path = model.paths().get(index);
        int step = path.at(model.step().get());
        pseudoClassStateChanged(CHOSEN, model.chosen().get() == index);
        pseudoClassStateChanged(UNSEEN, !racer.seen());
        Icons.describe(
                eye,
                racer.seen() ? Feather.EYE : Feather.EYE_OFF,
                racer.seen() ? tr("Hide {0}", called) : tr("Show {0}", called));
        name.setText(called);
        memory.setText(racer.memory());
        rate.show(racer.optimizer().learningRate(), called);
        boolean lost = path.diverged() && step == path.steps();
        distance.setText(lost ? "∞" : RaceWords.lane(model.distance(index, step)));
        outcome.setText(RaceWords.outcome(model, index));
        double whole = model.race().surface().distance(model.race().start());
        share =
                lost
                        ? 0
                        : Math.clamp(
                                1 - model.distance(index, step) / Math.max(1e-12, whole), 0, 1);
        way.getParent().requestLayout();
        dress(racer.style());
        setAccessibleText(
                tr(
                        "{0}, rate {1}, {2} from the minimum, {3}",
                        called,
                        racer.optimizer().learningRate(),
                        distance.getText(),
                        outcome.getText()));
        Hint.on(name, memory.getText());
    }

    private void dress(int now) {
        if (now == style) {
            return;
        }
        style = now;
        RunnerStyle look = new RunnerStyle(now);
        String colour = "-lab-run-" + look.colourNumber();
        Line line = new Line(0, 0, SAMPLE, 0);
        line.setStyle("-fx-stroke: " + colour + "; -fx-stroke-width: 2;");
        for (float each : look.dash()) {
            line.getStrokeDashArray().add((double) each);
        }
        SVGPath mark = new SVGPath();
        mark.setContent(svg(look.mark(0, 0, 5)));
        mark.setStyle("-fx-fill: " + colour + "; -fx-stroke: -lab-surface;");
        sample.getChildren().setAll(line, mark);
        way.setStyle("-fx-background-color: " + colour + ";");
    }

    private static String svg(Shape shape) {
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> append(text, 'M', at, 2);
                case PathIterator.SEG_LINETO -> append(text, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> append(text, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append(text, 'C', at, 6);
                default -> text.append('Z');
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char command, double[] at, int count) {
        text.append(command);
        for (int i = 0; i < count; i++) {
            text.append(String.format(Locale.ROOT, " %.3f", at[i]));
        }
    }
}
