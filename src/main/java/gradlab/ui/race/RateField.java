package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.knob.Words;
import gradlab.text.Message;
import gradlab.text.TypedNumber;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/** A racer's rate, typed or stepped through 1, 2, 5, 10 and so on; the path follows at once. */
final class RateField extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int[] DIGITS = {1, 2, 5};
    private final RaceModel model;
    private final int index;
    private final TextField text = new InkField();
    private final Button less = new Button();
    private final Button more = new Button();

    RateField(RaceModel model, int index) {
        this.model = model;
        this.index = index;
        getStyleClass().addAll("number-box", "rate-field");
        text.setId("rate-" + index);
        text.setPrefColumnCount(3);
        text.setOnAction(event -> commit());
        text.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (!focused) {
                                commit();
                            }
                        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        less.setId("rate-less-" + index);
        more.setId("rate-more-" + index);
        for (Button each : new Button[] {less, more}) {
            each.getStyleClass().add("stepper");
            each.setFocusTraversable(false);
        }
        less.setOnAction(event -> turn(-1));
        more.setOnAction(event -> turn(1));
        getChildren().addAll(text, less, more);
    }

    /** Shows a rate; not over what is being typed. */
    void show(double rate, String called) {
        if (!text.isFocused() || sameNumber(rate)) {
            String words = Words.number(rate);
            if (!text.getText().equals(words) && !sameNumber(rate)) {
                text.setText(words);
            }
            say("");
        }
        text.setAccessibleText(tr("Rate η of {0}", called));
        Icons.describe(less, Feather.MINUS, tr("A smaller rate for {0}", called));
        Icons.describe(more, Feather.PLUS, tr("A larger rate for {0}", called));
    }

    private boolean sameNumber(double rate) {
        try {
            return TypedNumber.parse(text.getText(), double.class).doubleValue() == rate;
        } catch (IllegalArgumentException typing) {
            return false;
        }
    }

    private double now() {
        return model.race().racers().get(index).optimizer().learningRate();
    }

    private void commit() {
        if (index >= model.race().racers().size() || sameNumber(now())) {
            return;
        }
        try {
            double rate = TypedNumber.parse(text.getText(), double.class).doubleValue();
            model.change(
                    index, model.race().racers().get(index).optimizer().withLearningRate(rate));
            say("");
        } catch (IllegalArgumentException refused) {
            say(Message.from(refused).worded());
        }
    }

    /** What is wrong with what is typed; empty for nothing. */
    private void say(String wrong) {
        pseudoClassStateChanged(WRONG, !wrong.isEmpty());
        Hint.on(text, wrong.isEmpty() ? tr("Learning rate η; ↑ and ↓ turn it") : wrong);
    }

    private void arrow(KeyEvent event) {
        switch (event.getCode()) {
            case UP, KP_UP -> turn(1);
            case DOWN, KP_DOWN -> turn(-1);
            case ESCAPE -> text.setText(Words.number(now()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the next of 1, 2, 5 times a power of ten. */
    private void turn(int direction) {
        double next = beside(now(), direction);
        text.setText(Words.number(next));
        commit();
    }

    static double beside(double rate, int direction) {
        if (!(rate > 0)) {
            return direction > 0 ? 1e-3 : 0;
        }
        int exponent = (int) Math.floor(Math.log10(rate) + 1e-9);
        double[] all = new double[9];
        for (int i = 0; i < 9; i++) {
            all[i] = Double.parseDouble(DIGITS[i % 3] + "e" + (exponent - 1 + i / 3));
        }
        double found = rate;
        for (double each : all) {
            if (direction < 0 && each < rate * (1 - 1e-9)) {
                found = each;
            } else if (direction > 0 && each > rate * (1 + 1e-9)) {
                return each;
            }
        }
        return found;
    }
}
