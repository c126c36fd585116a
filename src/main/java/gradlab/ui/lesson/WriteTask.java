package gradlab.ui.lesson;

import static gradlab.text.Text.tr;

import gradlab.lesson.step.Answer;
import gradlab.lesson.step.MarkLayer;
import gradlab.lesson.step.Order;
import gradlab.lesson.step.PredictStep;
import gradlab.ui.theme.InkField;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** A layer, an epoch or an order is written down. */
final class WriteTask extends PredictCard {
    private final PredictStep step;
    private final Label refusal = new Label();

    WriteTask(PredictStep step, LessonModel model) {
        this.step = step;
        VBox things = new VBox(4);
        List<String> items =
                model.section(step).items("items").stream().map(item -> item.text()).toList();
        for (int i = 0; i < items.size(); i++) {
            things.getChildren().add(new Label((i + 1) + ". " + items.get(i)));
        }
        TextField field = new InkField();
        field.setPromptText(prompt());
        field.setAccessibleText(tr("Your prediction"));
        Button answer = new Button(tr("Predict"));
        answer.setId("predict");
        Runnable commit = () -> commit(model, field.getText().strip());
        field.setOnAction(event -> commit.run());
        answer.setOnAction(event -> commit.run());
        field.setDisable(model.isAnswered(step));
        answer.setDisable(model.isAnswered(step));
        refusal.getStyleClass().addAll("caption", "bad");
        refusal.setWrapText(true);
        refusal.setManaged(false);
        fill(new VBox(8, things, field, refusal, answer), step, model);
    }

    private String prompt() {
        return switch (step.question()) {
            case Order _ -> tr("the numbers in order, as in 2, 1, 3");
            case MarkLayer _ -> tr("the name of a layer");
            default -> tr("an epoch");
        };
    }

    private void commit(LessonModel model, String typed) {
        Answer answer = answer(model, typed);
        if (answer != null) {
            model.answer(step, answer);
            return;
        }
        refusal.setText(tr("\"{0}\" does not answer this: write {1}", typed, prompt()));
        refusal.setManaged(true);
    }

    private @Nullable Answer answer(LessonModel model, String typed) {
        if (step.question() instanceof MarkLayer) {
            return typed.isEmpty() ? null : new Answer.MarkedLayer(typed);
        }
        try {
            List<Integer> numbers =
                    Arrays.stream(typed.split("[,;\\s]+", -1)).map(Integer::valueOf).toList();
            if (step.question() instanceof Order) {
                int items = model.section(step).items("items").size();
                return numbers.stream().distinct().count() == items && numbers.size() == items
                        ? new Answer.Ordered(numbers)
                        : null;
            }
            return numbers.size() == 1 ? new Answer.MarkedEpoch(numbers.getFirst()) : null;
        } catch (NumberFormatException notNumbers) {
            return null;
        }
    }
}
