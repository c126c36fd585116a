package gradlab.ui.lesson;

import gradlab.lesson.step.Answer;
import gradlab.lesson.step.Choose;
import gradlab.lesson.step.PredictStep;
import gradlab.lesson.words.Item;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.List;

/** One of several answers is picked; the right one is shown afterwards. */
final class ChooseTask extends PredictCard {
    ChooseTask(PredictStep step, Choose question, LessonModel model) {
        VBox choices = new VBox(6);
        boolean answered = model.isAnswered(step);
        List<Item> items = model.section(step).items("choices");
        int right = model.mark(step) == null ? 0 : question.right(model.runs());
        for (int i = 1; i <= items.size(); i++) {
            int choice = i;
            Button button = new Button(items.get(i - 1).text());
            button.getStyleClass().add("choice");
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            if (choice == right) {
                button.getStyleClass().add("right");
            }
            button.setMouseTransparent(answered);
            button.setFocusTraversable(!answered);
            button.setOnAction(event -> model.answer(step, new Answer.Picked(choice)));
            choices.getChildren().add(button);
        }
        fill(choices, step, model);
    }
}
