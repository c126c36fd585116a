package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.SettingWords;
import gradlab.experiment.sweep.SweepEdits;
import gradlab.experiment.sweep.SweepJson;
import gradlab.experiment.sweep.Values;
import gradlab.experiment.sweep.Variable;
import gradlab.text.Message;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.function.Function;

/**
 * The values of an axis as chips: Enter or a click edits one in place, Delete takes it out, the
 * last one adds another. What cannot stand there is said below, and nothing is changed.
 */
final class ValueChips extends VBox {
    private final Values values;
    private final Optional<Variable> variable;
    private final Function<Values, String> changed;
    private final FlowPane chips = new FlowPane(6, 6);
    private final Label message = new Label();

    /**
     * The chips of an axis.
     *
     * @param variable what reads what is typed; empty where the experiment has no such setting
     * @param changed takes the axis with other values, or says why it cannot
     */
    ValueChips(Values values, Optional<Variable> variable, Function<Values, String> changed) {
        super(4);
        this.values = values;
        this.variable = variable;
        this.changed = changed;
        message.getStyleClass().addAll("caption", "bad");
        message.setId("chip-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        say("");
        for (int i = 0; i < values.values().size(); i++) {
            chips.getChildren().add(chip(i));
        }
        chips.getChildren().add(more());
        getChildren().addAll(chips, message);
    }

    private void say(String why) {
        message.setText(why);
        message.setVisible(!why.isEmpty());
        message.setManaged(!why.isEmpty());
    }

    private Button chip(int place) {
        Object value = values.values().get(place);
        Button chip = new Button(SettingWords.value(value));
        chip.setId("chip-" + place);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("value-chip");
        Icons.describe(
                chip,
                value instanceof Record
                        ? tr("{0}\nEnter edits it, Delete takes it out", SweepJson.text(value))
                        : tr("Enter edits it, Delete takes it out"));
        chip.setAccessibleText(chip.getText());
        chip.setOnAction(event -> edit(chip, place, SweepJson.text(value)));
        chip.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
                        remove(place);
                        key.consume();
                    } else {
                        step(key, chip);
                    }
                });
        return chip;
    }

    private void step(KeyEvent key, Button from) {
        int by = key.getCode() == KeyCode.LEFT ? -1 : key.getCode() == KeyCode.RIGHT ? 1 : 0;
        int next = chips.getChildren().indexOf(from) + by;
        if (by != 0 && next >= 0 && next < chips.getChildren().size()) {
            chips.getChildren().get(next).requestFocus();
            key.consume();
        }
    }

    private Button more() {
        Button more = Icons.describe(new Button(), Feather.PLUS, tr("One more value"));
        more.setId("chip-more");
        more.getStyleClass().addAll("value-chip", "more");
        more.setOnAction(event -> edit(more, values.values().size(), ""));
        more.setOnKeyPressed(key -> step(key, more));
        return more;
    }

    private void remove(int place) {
        if (values.values().size() == 1) {
            say(tr("One value has to stay; the cross above takes the knob out of the sweep."));
            return;
        }
        say(changed.apply(SweepEdits.withoutValue(values, place)));
    }

    private void edit(Button chip, int place, String text) {
        int at = chips.getChildren().indexOf(chip);
        TextField field = new InkField(text);
        field.setId("chip-field");
        field.getProperties().put(FocusPlace.AFTERWARDS, chip.getId());
        field.setPrefColumnCount(Math.clamp(text.length() + 2, 5, 20));
        field.getStyleClass().add("chip-field");
        field.setAccessibleText(tr("Value"));
        chips.getChildren().set(at, field);
        field.selectAll();
        field.requestFocus();
        boolean[] over = new boolean[1];
        field.setOnAction(event -> over[0] = take(field.getText(), place));
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        over[0] = true;
                        chips.getChildren().set(at, chip);
                        say("");
                        chip.requestFocus();
                        key.consume();
                    }
                });
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            boolean left = !is && !over[0];
                            if (left
                                    && (field.getText().isBlank()
                                            || take(field.getText(), place))) {
                                over[0] = true;
                                putBack(field, chip);
                            }
                        });
    }

    private void putBack(TextField field, Button chip) {
        int at = chips.getChildren().indexOf(field);
        if (at >= 0) {
            chips.getChildren().set(at, chip);
        }
    }

    /** Whether what was typed was taken; if not, why is said. */
    private boolean take(String typed, int place) {
        try {
            @Nullable Object value =
                    variable.orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    tr(
                                                            "the experiment has no {0}",
                                                            values.setting())))
                            .read(typed);
            boolean same = place < values.values().size() && isSame(value, place);
            say(same ? "" : changed.apply(SweepEdits.withValue(values, place, value)));
        } catch (IllegalArgumentException refused) {
            say(Message.from(refused).worded());
        }
        return message.getText().isEmpty();
    }

    private boolean isSame(@Nullable Object value, int place) {
        Object there = values.values().get(place);
        return value == null ? there == null : value.equals(there);
    }
}
