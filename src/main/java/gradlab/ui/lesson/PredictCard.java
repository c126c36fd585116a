package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.lesson.step.Mark;
import gradlab.lesson.step.PredictStep;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The frame of a question that is asked before the answer can be seen. */
class PredictCard extends VBox {
    PredictCard() {
        super(8);
        getStyleClass().add("predict-card");
        Label title = new Label(tr("Predict before you look."));
        title.getStyleClass().add("strong");
        getChildren().add(title);
    }

    /** Puts the control in, and below it the mark once there is one. */
    final void fill(Node control, PredictStep step, LessonModel model) {
        getChildren().add(control);
        Mark mark = model.mark(step);
        if (mark != null) {
            Label words = new Label(mark.words());
            words.setWrapText(true);
            words.getStyleClass().add(mark.points() >= 0.5 ? "good" : "bad");
            getChildren().add(words);
        } else if (model.isAnswered(step)) {
            Label words = new Label(tr("Noted. The run will tell."));
            words.getStyleClass().add("muted");
            getChildren().add(words);
        }
    }
}
