package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.lesson.step.Answer;
import gradlab.lesson.step.DrawCurve;
import gradlab.lesson.step.PredictStep;
import gradlab.text.Numbers;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import java.util.Arrays;

/** A curve is drawn with the mouse, or raised and lowered point by point with the arrow keys. */
final class DrawTask extends PredictCard {
    static final int POINTS = 40;
    private static final double HEIGHT = 120;
    private static final double KEY_STEP = 0.05;
    private final double[] heights = new double[POINTS];
    private final Pane picture = new Pane();
    private final Path curve = new Path();
    private final DrawCurve question;
    private int cursor;

    DrawTask(PredictStep step, DrawCurve question, LessonModel model) {
        this.question = question;
        Arrays.fill(heights, 0.5);
        if (model.waiting(step) instanceof Answer.Drawn made) {
            restore(made.values());
        }
        curve.getStyleClass().add("curve-line");
        picture.getStyleClass().add("draw-area");
        picture.setMinHeight(HEIGHT);
        picture.setMaxHeight(HEIGHT);
        picture.setFocusTraversable(true);
        picture.setAccessibleText(
                tr("Draw the curve: left and right choose a point, up and down move it"));
        picture.getChildren().add(curve);
        picture.setOnMousePressed(this::draw);
        picture.setOnMouseDragged(this::draw);
        picture.setOnKeyPressed(
                key -> {
                    switch (key.getCode()) {
                        case LEFT -> cursor = Math.max(0, cursor - 1);
                        case RIGHT -> cursor = Math.min(POINTS - 1, cursor + 1);
                        case UP -> raise(KEY_STEP);
                        case DOWN -> raise(-KEY_STEP);
                        default -> {
                            return;
                        }
                    }
                    key.consume();
                });
        picture.widthProperty().addListener(observable -> show());
        Label high = caption(Numbers.brief(question.high()));
        Label low = caption(Numbers.brief(question.low()) + "   " + tr("epochs →"));
        Button answer = new Button(tr("This is my curve"));
        answer.setId("predict");
        answer.setOnAction(event -> model.answer(step, new Answer.Drawn(values())));
        HBox buttons = new HBox(answer);
        boolean answered = model.isAnswered(step);
        buttons.setDisable(answered);
        picture.setMouseTransparent(answered);
        fill(new VBox(2, high, picture, low, buttons), step, model);
    }

    private static Label caption(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    private void draw(MouseEvent event) {
        cursor =
                Math.clamp(
                        Math.round(event.getX() / picture.getWidth() * (POINTS - 1)),
                        0,
                        POINTS - 1);
        double height = Math.clamp(1 - event.getY() / HEIGHT, 0, 1);
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && cursor == 0) {
            Arrays.fill(heights, height);
        }
        Arrays.fill(heights, cursor, POINTS, height);
        show();
    }

    private void raise(double by) {
        heights[cursor] = Math.clamp(heights[cursor] + by, 0, 1);
        show();
    }

    private void show() {
        curve.getElements().clear();
        for (int i = 0; i < POINTS; i++) {
            double x = picture.getWidth() * i / (POINTS - 1);
            double y = HEIGHT * (1 - heights[i]);
            curve.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }

    /** Shows a curve that was drawn before. */
    private void restore(double[] values) {
        for (int i = 0; i < POINTS; i++) {
            heights[i] =
                    question.logarithmic()
                            ? Math.log(values[i] / question.low())
                                    / Math.log(question.high() / question.low())
                            : (values[i] - question.low()) / (question.high() - question.low());
        }
    }

    private double[] values() {
        double[] values = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            values[i] =
                    question.logarithmic()
                            ? question.low()
                                    * Math.pow(question.high() / question.low(), heights[i])
                            : question.low() + heights[i] * (question.high() - question.low());
        }
        return values;
    }
}
