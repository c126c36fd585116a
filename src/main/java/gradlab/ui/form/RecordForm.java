package gradlab.ui.form;

import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A form for any record, made from the descriptions its settings carry. */
public final class RecordForm extends VBox {
    private final Consumer<Record> changed;
    private final List<FieldRow> rows = new ArrayList<>();
    private Record record;

    /** A form for all described settings of a record. */
    public RecordForm(Record record, Consumer<Record> changed, FormContext context) {
        this(record, field -> true, changed, context);
    }

    /**
     * A form for some settings of a record.
     *
     * @param which picks the settings
     * @param changed receives the record after each change
     */
    public RecordForm(
            Record record,
            Predicate<KnobField> which,
            Consumer<Record> changed,
            FormContext context) {
        super(12);
        this.record = record;
        this.changed = changed;
        getStyleClass().add("record-form");
        for (KnobField field : Entries.shown(record.getClass())) {
            FieldRow row =
                    which.test(field)
                            ? FieldRow.of(field, value -> offer(field, value), context)
                            : null;
            if (row != null) {
                rows.add(row);
            }
        }
        getChildren().addAll(rows);
        show(record);
    }

    /** Whether there is anything to set in records of a kind. */
    public static boolean hasFields(Class<? extends Record> kind) {
        return !Entries.shown(kind).isEmpty();
    }

    /** Whether this form is made for records of a kind. */
    public boolean shows(Class<? extends Record> kind) {
        return record.getClass() == kind;
    }

    /** Shows another record of the same kind. */
    public void show(Record other) {
        record = other;
        rows.forEach(row -> row.show(other));
    }

    /** Puts a node right below a setting; nothing happens where the form has no such setting. */
    public void attach(String word, Node node) {
        for (FieldRow row : rows) {
            if (row.word().equals(word)) {
                row.getChildren().add(node);
            }
        }
    }

    /** Keeps a setting from being changed here while a condition holds. */
    public void hold(String word, ObservableValue<Boolean> held) {
        for (FieldRow row : rows) {
            if (row.word().equals(word)) {
                row.hold(held);
            }
        }
    }

    private String offer(KnobField field, @Nullable Object value) {
        Record next;
        try {
            next = Knobs.with(record, field, value);
        } catch (IllegalArgumentException refused) {
            return Message.from(refused).worded();
        }
        return next.equals(record) ? "" : take(next);
    }

    /** What holds the record may refuse it too, as a run does more epochs than it can count. */
    private String take(Record next) {
        Record before = record;
        record = next;
        try {
            changed.accept(next);
        } catch (IllegalArgumentException refused) {
            record = before;
            return Message.from(refused).worded();
        }
        rows.forEach(row -> row.show(record));
        return "";
    }
}
