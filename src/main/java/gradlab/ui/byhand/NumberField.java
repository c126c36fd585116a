package gradlab.ui.byhand;

import gradlab.byhand.HandNumbers;
import gradlab.text.Message;
import gradlab.text.SentenceException;
import gradlab.text.TypedNumber;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.InkField;

import javafx.css.PseudoClass;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/** A number that is typed: taken by Enter or on leaving, and refused with a sentence. */
final class NumberField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LARGEST = 1e6;

    private NumberField() {}

    /** A field. */
    static InkField of(String id, String words, DoubleSupplier value, DoubleConsumer take) {
        InkField field = new InkField(HandNumbers.typed(value.getAsDouble()));
        field.setId(id);
        field.setAccessibleText(words);
        field.setPrefColumnCount(4);
        field.getStyleClass().add("hand-number");
        Hint.on(field, words);
        field.setOnAction(event -> commit(field, words, value, take));
        field.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (!focused && field.getScene() != null) {
                                commit(field, words, value, take);
                            }
                        });
        return field;
    }

    private static void commit(
            InkField field, String words, DoubleSupplier value, DoubleConsumer take) {
        if (field.getText().equals(HandNumbers.typed(value.getAsDouble()))) {
            say(field, words, false);
            return;
        }
        try {
            double typed = TypedNumber.parse(field.getText(), double.class).doubleValue();
            if (Math.abs(typed) > LARGEST) {
                throw new SentenceException(
                        "Numbers up to {0} can be put in by hand.", "1,000,000");
            }
            say(field, words, false);
            take.accept(typed);
        } catch (IllegalArgumentException refused) {
            say(field, Message.from(refused).worded(), true);
        }
    }

    private static void say(InkField field, String words, boolean wrong) {
        field.pseudoClassStateChanged(WRONG, wrong);
        field.setAccessibleHelp(wrong ? words : "");
        Hint.on(field, words);
    }
}
