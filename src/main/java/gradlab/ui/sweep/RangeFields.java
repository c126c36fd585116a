package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.Range;
import gradlab.experiment.sweep.Variable;
import gradlab.knob.Words;
import gradlab.text.Message;
import gradlab.text.TypedNumber;
import gradlab.ui.theme.InkField;
import gradlab.ui.theme.Segments;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A range as its ends, how many values it has in a grid, and how they lie between. */
final class RangeFields extends VBox {
    private final Range range;
    private final Optional<Variable> variable;
    private final Function<Range, String> changed;
    private final Label message = new Label();

    RangeFields(Range range, Optional<Variable> variable, Function<Range, String> changed) {
        super(4);
        this.range = range;
        this.variable = variable;
        this.changed = changed;
        message.getStyleClass().addAll("caption", "bad");
        message.setId("range-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        say("");
        Segments<Range.Scale> scale =
                new Segments<>(
                        "scale",
                        List.of(Range.Scale.values()),
                        each -> each == Range.Scale.LOG ? tr("log") : tr("linear"),
                        each -> each == Range.Scale.LOG ? "log" : "linear");
        scale.value().set(range.scale());
        scale.value()
                .subscribe(
                        (old, now) ->
                                offer(() -> with(range.from(), range.to(), range.steps(), now)));
        HBox ends =
                new HBox(
                        6,
                        field(
                                "from",
                                tr("from"),
                                Words.number(range.from()),
                                (r, v) -> with(v, r.to(), r.steps(), r.scale())),
                        field(
                                "to",
                                tr("to"),
                                Words.number(range.to()),
                                (r, v) -> with(r.from(), v, r.steps(), r.scale())),
                        field(
                                "steps",
                                tr("values"),
                                Integer.toString(range.steps()),
                                (r, v) -> with(r.from(), r.to(), (int) Math.round(v), r.scale())));
        ends.setAlignment(Pos.CENTER_LEFT);
        FlowPane all = new FlowPane(6, 6, ends, scale);
        getChildren().addAll(all, message);
    }

    private Range with(double from, double to, int steps, Range.Scale scale) {
        return new Range(range.setting(), from, to, steps, scale, range.whole());
    }

    private HBox field(
            String id, String words, String text, BiFunction<Range, Double, Range> change) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        TextField field = new InkField(text);
        field.setId("range-" + id);
        field.setPrefColumnCount(4);
        field.getStyleClass().add("chip-field");
        field.setAccessibleText(words);
        label.setLabelFor(field);
        field.setOnAction(event -> take(field.getText(), id, change));
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (!is && !field.getText().equals(text)) {
                                take(field.getText(), id, change);
                            }
                        });
        HBox box = new HBox(4, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void take(String typed, String id, BiFunction<Range, Double, Range> change) {
        offer(
                () -> {
                    boolean whole = id.equals("steps");
                    Class<?> type = whole ? int.class : double.class;
                    double value = TypedNumber.parse(typed, type).doubleValue();
                    if (!whole && variable.isPresent()) {
                        Object end = range.whole() ? Math.round(value) : value;
                        variable.get().checked(end);
                    }
                    return change.apply(range, value);
                });
    }

    private void offer(java.util.function.Supplier<Range> made) {
        try {
            Range next = made.get();
            say(next.equals(range) ? "" : changed.apply(next));
        } catch (IllegalArgumentException refused) {
            say(Message.from(refused).worded());
        }
    }

    private void say(String why) {
        message.setText(why);
        message.setVisible(!why.isEmpty());
        message.setManaged(!why.isEmpty());
    }
}
