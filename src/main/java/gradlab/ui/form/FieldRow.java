package gradlab.ui.form;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.knob.KnobField;
import gradlab.lesson.Lesson;
import gradlab.text.Message;
import gradlab.text.TypedNumber;
import gradlab.ui.theme.Icons;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Objects;
import java.util.StringJoiner;

/**
 * One setting in a form: its label, its control, its help, and what is wrong with what was typed.
 */
final class FieldRow extends VBox {
    private final KnobField field;
    private final Entry entry;
    private final Entry.Commit commit;
    private final Label message = new Label();
    private final Button reset = new Button();
    private final ToggleButton info = new ToggleButton();

    /** Null where no control fits the setting's type. */
    static @Nullable FieldRow of(KnobField field, Entry.Commit commit, FormContext context) {
        FieldRow[] row = new FieldRow[1];
        Entry entry =
                Entries.of(field, value -> row[0] == null ? "" : row[0].offer(value), context);
        if (entry == null) {
            return null;
        }
        row[0] = new FieldRow(field, entry, commit, context);
        return row[0];
    }

    private FieldRow(KnobField field, Entry entry, Entry.Commit commit, FormContext context) {
        super(4);
        this.field = field;
        this.entry = entry;
        this.commit = commit;
        getStyleClass().add("field-row");
        setId("field-" + field.word());
        message.getStyleClass().addAll("caption", "bad");
        message.setWrapText(true);
        showMessage("");
        HBox header = header(context);
        entry.focus().setAccessibleText(tr(field.label()));
        entry.focus().setAccessibleHelp(helpText());
        boolean inLine = entry instanceof SwitchEntry;
        if (inLine) {
            header.getChildren().add(entry.node());
        }
        getChildren().add(header);
        if (!inLine) {
            getChildren().add(entry.node());
        }
        getChildren().add(message);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Tab goes from setting to setting; these keys stand for the buttons between them. */
    private void press(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        if (field.knob() == null) {
            return;
        }
        if (key.getCode() == KeyCode.F1 && plain) {
            info.fire();
            key.consume();
        } else if (key.getCode() == KeyCode.DIGIT0 && key.isShortcutDown()) {
            if (reset.isVisible()) {
                reset.fire();
            }
            key.consume();
        }
    }

    /** The setting's name in files. */
    String word() {
        return field.word();
    }

    /** Keeps the control from being used while a condition holds. */
    void hold(ObservableValue<Boolean> held) {
        entry.node().disableProperty().bind(held);
        reset.disableProperty().bind(held);
    }

    /** Shows the setting as a record has it. */
    void show(Record record) {
        Object value = field.get(record);
        entry.show(value);
        showMessage("");
        boolean standard = Objects.equals(value, field.defaultValue());
        reset.setVisible(!standard);
    }

    private HBox header(FormContext context) {
        Label label = new Label(tr(field.label()));
        label.getStyleClass().add(field.knob() == null ? "strong" : "field-label");
        label.setLabelFor(entry.focus());
        label.setMinWidth(0);
        label.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(6, label);
        header.setAlignment(Pos.CENTER_LEFT);
        if (field.knob() != null) {
            header.getChildren().add(timing(context));
        }
        header.getChildren().add(gap);
        if (field.knob() != null) {
            header.getChildren().addAll(resetButton(), vary(context.place()), info(context));
        }
        return header;
    }

    private VaryButton vary(SweptPlace place) {
        VaryButton vary = new VaryButton(field.word(), tr(field.label()), place);
        vary.serve(this);
        return vary;
    }

    /** While a run is under way, says when a change takes effect. */
    private Node timing(FormContext context) {
        boolean live = field.knob() != null && field.knob().live();
        Label timing = new Label(live ? tr("live") : tr("at rewind"));
        timing.setMinWidth(USE_PREF_SIZE);
        timing.getStyleClass().addAll("timing", live ? "live" : "waits");
        timing.visibleProperty().bind(context.underWay());
        timing.managedProperty().bind(context.underWay());
        return timing;
    }

    private Button resetButton() {
        Icons.describe(
                reset,
                Feather.ROTATE_CCW,
                tr("Back to the default, {0} (Ctrl 0)", DefaultWords.of(field.defaultValue())));
        reset.getStyleClass().add("row-button");
        reset.setFocusTraversable(false);
        reset.setOnAction(event -> offer(field.defaultValue()));
        return reset;
    }

    private ToggleButton info(FormContext context) {
        Icons.describe(info, Feather.INFO, tr("What is this? (F1)"));
        info.getStyleClass().add("row-button");
        info.setFocusTraversable(false);
        VBox[] help = new VBox[1];
        info.selectedProperty()
                .addListener(
                        (value, old, on) -> {
                            if (on) {
                                help[0] = help(context);
                                getChildren().add(1, help[0]);
                            } else {
                                getChildren().remove(help[0]);
                            }
                        });
        return info;
    }

    /** What the setting is, and the way to the lesson on it where there is one. */
    private VBox help(FormContext context) {
        Label words = new Label(helpText());
        words.getStyleClass().add("field-help");
        words.setWrapText(true);
        VBox help = new VBox(2, words);
        int number = field.knob() == null ? 0 : field.knob().lesson();
        Lesson lesson = context.lessons().lesson(number);
        Runnable open = context.lessons().opener(number);
        if (lesson != null && open != null) {
            Button link = new Button(tr("Lesson {0}: {1} →", number, lesson.title()));
            link.getStyleClass().add("link");
            link.setId("lesson-" + number);
            link.setWrapText(true);
            link.setOnAction(event -> open.run());
            help.getChildren().add(link);
        }
        return help;
    }

    private String helpText() {
        Knob knob = field.knob();
        if (knob == null) {
            return "";
        }
        StringJoiner text = new StringJoiner("\n");
        text.add(tr(knob.help()) + ".");
        if (!knob.formula().isEmpty()) {
            text.add(tr(knob.formula()));
        }
        text.add(tr("Default: {0}", DefaultWords.of(field.defaultValue())));
        return text.toString();
    }

    private String offer(@Nullable Object value) {
        String refusal;
        if (value instanceof String typed && field.type() != String.class) {
            refusal = unreadable(typed);
        } else {
            Message violation = field.violation(value);
            refusal = violation == null ? commit.offer(value) : violation.worded();
        }
        showMessage(refusal);
        return refusal;
    }

    /** Why what was typed is no value of the setting. */
    private String unreadable(String typed) {
        try {
            TypedNumber.parse(typed, field.type());
            return "";
        } catch (IllegalArgumentException refused) {
            return Message.from(refused).worded();
        }
    }

    private void showMessage(String text) {
        message.setText(text);
        message.setVisible(!text.isEmpty());
        message.setManaged(!text.isEmpty());
    }
}
