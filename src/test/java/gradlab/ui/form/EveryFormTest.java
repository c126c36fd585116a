package gradlab.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.text.TypedNumber;
import gradlab.ui.app.Document;
import gradlab.ui.app.Toolkit;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The contract of every form: of all records that can stand in an experiment, each setting can be
 * changed and nothing else changes with it, one step of undo takes it back, and what cannot be is
 * answered with a sentence and changes nothing.
 */
@Timeout(120)
class EveryFormTest {
    private static final int FEWEST_KINDS = 60;
    private static final int FEWEST_SETTINGS = 200;

    /** Lists of records, which have views of their own to add, move and remove. */
    private static final Set<String> ELSEWHERE = Set.of("data_plan.augment", "training.phases");

    /** A comma in numbers needs another sign between cells first. */
    private static final Set<String> TOGETHER = Set.of("csv.decimal");

    private final StackPane root = new StackPane();
    private final SoftAssertions softly = new SoftAssertions();
    private int kinds;
    private int settings;
    private Document document = new Document(ShippedExperiments.opening());

    @BeforeAll
    static void start() {
        Toolkit.startHeadless();
    }

    @Test
    void everySettingOfEveryRecordIsChangedAloneAndTakenBack() {
        Toolkit.call(
                () -> {
                    Scene scene = new Scene(root, 420, 480);
                    Place.all().forEach(this::examine);
                    return scene;
                });
        softly.assertAll();
        assertThat(kinds).isGreaterThan(FEWEST_KINDS);
        assertThat(settings).isGreaterThan(FEWEST_SETTINGS);
    }

    private void examine(Class<? extends Record> kind, Place place) {
        Record record = Knobs.defaults(kind);
        kinds++;
        for (KnobField field : Entries.shown(kind)) {
            String name = Knobs.typeName(kind) + "." + field.word();
            document = new Document(place.put(ShippedExperiments.opening(), record));
            Node row = show(place, record, field);
            if (row == null) {
                softly.assertThat(ELSEWHERE).as("no control for %s", name).contains(name);
            } else if (!isGroup(field)) {
                settings++;
                refuse(name, field, row);
            }
            if (row != null && !isGroup(field) && !TOGETHER.contains(name)) {
                change(name, place, record, field, row);
            }
        }
    }

    /** A record in a record has a form of its own. */
    private static boolean isGroup(KnobField field) {
        return field.type().isRecord() && field.defaultValue() != null;
    }

    private @Nullable Node show(Place place, Record record, KnobField field) {
        RecordForm form =
                new RecordForm(
                        record,
                        field::equals,
                        next -> document.edit("Change", e -> place.put(e, next)),
                        FormContext.atOnce());
        root.getChildren().setAll(form);
        return form.lookup("#field-" + field.word());
    }

    private void change(String name, Place place, Record record, KnobField field, Node row) {
        Experiment before = document.experiment().get();
        enter(record, field, row);
        Experiment after = document.experiment().get();
        Record changed = place.get(after);
        for (KnobField each : Knobs.fields(record.getClass())) {
            boolean same = Objects.equals(each.get(changed), each.get(record));
            softly.assertThat(same)
                    .as("%s: %s is as it was", name, each.word())
                    .isEqualTo(!each.equals(field));
        }
        softly.assertThat(place.put(before, changed)).as(name).isEqualTo(after);
        document.undo();
        softly.assertThat(document.experiment().get()).as("%s undone", name).isEqualTo(before);
    }

    private static void enter(Record record, KnobField field, Node row) {
        Class<?> type = field.type();
        if (row.lookup(".toggle-switch") instanceof ToggleSwitch onOff
                && (type == boolean.class || type.isRecord())) {
            onOff.setSelected(!onOff.isSelected());
        } else if (isNumber(type)) {
            type(row, NumberFormats.show(another(record, field)));
        } else if (type == String.class) {
            type(row, anotherWord(record, field));
        } else if (type == Map.class) {
            type(row, "0: 1, second: 9.5");
        } else if (type == List.class) {
            type(row, anotherList(record, field));
        } else {
            choose(record, field, (ComboBox<?>) row.lookup(".combo-box"));
        }
    }

    private static boolean isNumber(Class<?> type) {
        return type != boolean.class && (type.isPrimitive() || Number.class.isAssignableFrom(type));
    }

    private static void type(Node row, String text) {
        TextField field = (TextField) row.lookup(".text-field");
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    /** The next thing on the list that the record takes. */
    private static <T> void choose(Record record, KnobField field, ComboBox<T> box) {
        int now = box.getSelectionModel().getSelectedIndex();
        IntStream.range(0, box.getItems().size())
                .filter(i -> i != now && takes(record, field, value(box.getItems().get(i))))
                .findFirst()
                .ifPresent(box.getSelectionModel()::select);
    }

    private static Object value(Object item) {
        return item instanceof Class<?> kind ? Knobs.defaults(kind.asSubclass(Record.class)) : item;
    }

    private static String anotherWord(Record record, KnobField field) {
        return Stream.of("other", ";", ",")
                .filter(word -> takes(record, field, word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no other " + field.word()));
    }

    private void refuse(String name, KnobField field, Node row) {
        if (!isNumber(field.type())) {
            return;
        }
        Experiment before = document.experiment().get();
        Object bad =
                DoubleStream.of(-1, -1e6, 1e6)
                        .mapToObj(value -> NumberFormats.of(value, field.type()))
                        .filter(value -> field.violation(value) != null)
                        .findFirst()
                        .orElse(null);
        String typed = bad == null ? "x" : NumberFormats.show(bad);
        type(row, typed);
        Label message = (Label) row.lookup(".bad");
        softly.assertThat(message.isVisible()).as("%s refuses %s", name, typed).isTrue();
        softly.assertThat(message.getText())
                .as("%s refuses %s", name, typed)
                .contains(typed.replace('−', '-').equals("x") ? "x" : field.word())
                .contains(" ");
        softly.assertThat(document.experiment().get()).as(name).isEqualTo(before);
    }

    /** A number that the record takes and does not have; what is shown of it is all of it. */
    private static Object another(Record record, KnobField field) {
        Object now = field.get(record);
        double from = now == null ? 0 : ((Number) now).doubleValue();
        return DoubleStream.of(from + 1, from / 2, from / 4, from - 1, 0.5, 1, 2, 5, 0.1, 1e-9)
                .mapToObj(value -> NumberFormats.show(NumberFormats.of(value, field.type())))
                .map(shown -> (Object) TypedNumber.parse(shown, field.type()))
                .filter(value -> takes(record, field, value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no other " + field.word()));
    }

    /** A list that the record takes, as it is typed: as long as the one there is, or longer. */
    private static String anotherList(Record record, KnobField field) {
        List<?> now = (List<?>) Objects.requireNonNull(field.get(record));
        return Stream.of("7", "8", "0.5", "other", "7, 8", "100000")
                .flatMap(last -> Stream.of(typed(now, 1, last), typed(now, 0, last)))
                .filter(text -> takes(record, field, parts(text, field)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no other " + field.word()));
    }

    private static String typed(List<?> now, int without, String last) {
        return Stream.concat(
                        now.stream().limit(Math.max(0, now.size() - without)).map(Object::toString),
                        Stream.of(last))
                .collect(Collectors.joining(", "));
    }

    /** What is typed, as the setting holds it; what is not of its type is no list of it. */
    private static @Nullable List<?> parts(String text, KnobField field) {
        List<String> parts = List.of(text.split(", "));
        String element = field.genericType().getTypeName();
        try {
            return element.contains("String")
                    ? parts
                    : parts.stream()
                            .map(
                                    part ->
                                            element.contains("Integer")
                                                    ? Integer.valueOf(part)
                                                    : (Number) Double.valueOf(part))
                            .toList();
        } catch (NumberFormatException other) {
            return null;
        }
    }

    private static boolean takes(Record record, KnobField field, @Nullable Object value) {
        try {
            return value != null
                    && !value.equals(field.get(record))
                    && field.violation(value) == null
                    && Knobs.with(record, field, value) != null;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
