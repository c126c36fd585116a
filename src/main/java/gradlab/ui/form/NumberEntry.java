package gradlab.ui.form;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.knob.KnobField;
import gradlab.text.TypedNumber;
import gradlab.ui.theme.Bar;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Objects;

/** A number: typed, stepped, or dragged where its range has two ends. */
final class NumberEntry implements Entry {
    private final KnobField field;
    private final Commit commit;
    private final FormContext context;
    private final VBox node = new VBox(4);
    private final TextField text = new InkField();
    private final @Nullable SliderScale scale;
    private final Bar slider = new Bar(0, 1, 0);
    private @Nullable Number shown;
    private boolean showing;

    NumberEntry(KnobField field, Commit commit, FormContext context) {
        this.field = field;
        this.commit = commit;
        this.context = context;
        scale = SliderScale.of(field);
        HBox box = new HBox(text, step(Feather.MINUS, -1), step(Feather.PLUS, 1));
        box.getStyleClass().add("number-box");
        HBox.setHgrow(text, Priority.ALWAYS);
        if (field.knob() != null && !field.knob().empty().isEmpty()) {
            text.setPromptText(tr(field.knob().empty()));
        }
        node.getChildren().add(box);
        text.setOnAction(event -> commitText());
        text.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused) {
                                commitText();
                            }
                        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
        if (scale != null) {
            addSlider(scale);
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node focus() {
        return text;
    }

    @Override
    public void show(@Nullable Object value) {
        shown = (Number) value;
        showing = true;
        if (!text.isFocused() || !sameNumber(value)) {
            text.setText(NumberFormats.show(value));
        }
        if (scale != null && shown != null && !slider.isValueChanging()) {
            slider.setValue(scale.position(shown.doubleValue()));
        }
        showing = false;
    }

    private boolean sameNumber(@Nullable Object value) {
        try {
            return Objects.equals(TypedNumber.parse(text.getText(), field.type()), value);
        } catch (IllegalArgumentException typing) {
            return false;
        }
    }

    private void addSlider(SliderScale range) {
        slider.setFocusTraversable(false);
        slider.setAccessibleText(tr(field.label()));
        slider.valueProperty()
                .addListener(
                        observable -> {
                            if (!showing) {
                                offer(
                                        NumberFormats.of(
                                                range.value(slider.getValue()), field.type()));
                            }
                        });
        slider.valueChangingProperty()
                .addListener(
                        (value, old, held) ->
                                (held ? context.beginGesture() : context.endGesture()).run());
        node.getChildren().add(slider);
    }

    private Button step(Feather icon, int direction) {
        Button button =
                Icons.describe(
                        new Button(),
                        icon,
                        direction < 0
                                ? tr("Less {0}", tr(field.label()))
                                : tr("More {0}", tr(field.label())));
        button.getStyleClass().add("stepper");
        button.setFocusTraversable(false);
        button.setOnAction(event -> stepBy(direction));
        return button;
    }

    private void arrow(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            stepBy(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            text.setText(NumberFormats.show(shown));
            offer(shown);
        }
    }

    private void stepBy(int direction) {
        double from = shown == null ? 0 : shown.doubleValue();
        Knob knob = field.knob();
        double to = Steps.next(from, direction, knob, field.type());
        text.setText(NumberFormats.show(NumberFormats.of(to, field.type())));
        commitText();
    }

    private void commitText() {
        if (text.getText().isBlank() && (shown == null || !field.type().isPrimitive())) {
            if (shown != null) {
                offer(null);
            }
            return;
        }
        try {
            offer(TypedNumber.parse(text.getText(), field.type()));
        } catch (IllegalArgumentException refused) {
            commit.offer(text.getText());
        }
    }

    private void offer(@Nullable Number value) {
        if (commit.offer(value).isEmpty()) {
            shown = value;
        }
    }
}
