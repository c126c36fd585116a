package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.text.Message;
import gradlab.text.TypedNumber;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.IntFunction;

/** A number of the sweep, typed or stepped: seeds, folds, combinations drawn. */
final class CountCard extends VBox {
    private final TextField field;
    private final Label message = new Label();
    private final IntFunction<String> change;
    private final int shown;

    /**
     * A card.
     *
     * @param change takes another number, or says why it cannot
     */
    CountCard(String id, String name, String what, int shown, IntFunction<String> change) {
        super(4);
        this.change = change;
        this.shown = shown;
        setId("count-" + id);
        getStyleClass().add("axis-card");
        field = new InkField(Integer.toString(shown));
        field.setId("field-" + id);
        field.setPrefColumnCount(2);
        field.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(name);
        obey();
        HBox row = new HBox(6, words(name, what), box(id));
        row.setAlignment(Pos.CENTER_LEFT);
        message.getStyleClass().addAll("caption", "bad");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        say("");
        getChildren().addAll(row, message);
    }

    private void obey() {
        field.setOnAction(event -> take());
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
                        offer(shown + (key.getCode() == KeyCode.UP ? 1 : -1));
                        key.consume();
                    }
                });
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (!is) {
                                take();
                            }
                        });
    }

    private HBox box(String id) {
        HBox box =
                new HBox(
                        field,
                        step(Feather.MINUS, -1, tr("Fewer"), id),
                        step(Feather.PLUS, 1, tr("More"), id));
        box.getStyleClass().add("number-box");
        box.setMinWidth(USE_PREF_SIZE);
        box.setMaxWidth(USE_PREF_SIZE);
        return box;
    }

    /** The caption stands beside the name, or below it where there is little room. */
    private FlowPane words(String name, String what) {
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        title.setLabelFor(field);
        Label caption = new Label(what);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(0);
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        FlowPane words = new FlowPane(6, 0, title, caption);
        words.setRowValignment(VPos.BASELINE);
        words.setMinWidth(0);
        caption.maxWidthProperty().bind(words.widthProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Button step(Feather icon, int by, String words, String id) {
        Button button = Icons.describe(new Button(), icon, words);
        button.setId((by > 0 ? "more-" : "fewer-") + id);
        button.getStyleClass().add("stepper");
        button.setFocusTraversable(false);
        button.setOnAction(event -> offer(shown + by));
        return button;
    }

    private void take() {
        try {
            int typed = TypedNumber.parse(field.getText(), int.class).intValue();
            if (typed == shown) {
                say("");
            } else {
                offer(typed);
            }
        } catch (IllegalArgumentException refused) {
            say(Message.from(refused).worded());
        }
    }

    private void offer(int number) {
        say(change.apply(number));
    }

    private void say(String why) {
        message.setText(why);
        message.setVisible(!why.isEmpty());
        message.setManaged(!why.isEmpty());
    }
}
