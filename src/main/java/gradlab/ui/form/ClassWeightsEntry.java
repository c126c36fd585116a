package gradlab.ui.form;

import static gradlab.text.Text.tr;

import gradlab.experiment.WeightedClasses;
import gradlab.text.TypedNumber;
import gradlab.ui.theme.InkField;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A number for each class of the rows; where they are not known, all of them as one text. */
final class ClassWeightsEntry implements Entry {
    private static final int MOST_CLASSES = 30;

    private final VBox node = new VBox(6);
    private final Supplier<List<String>> classes;
    private final Commit commit;
    private final TextEntry text;
    private final List<TextField> numbers = new ArrayList<>();
    private final InvalidationListener refresh = observable -> show(weights());
    private List<String> listed = List.of();
    private Map<String, Double> weights = Map.of();

    /**
     * A form for some classes.
     *
     * @param classes asks for their names, by number
     * @param changed tells that there may be others
     */
    ClassWeightsEntry(Supplier<List<String>> classes, @Nullable Observable changed, Commit commit) {
        this.classes = classes;
        this.commit = commit;
        text = TextEntry.amounts(commit);
        node.getChildren().setAll(text.node());
        if (changed != null) {
            changed.addListener(new WeakInvalidationListener(refresh));
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(@Nullable Object value) {
        Map<String, Double> now = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, weight) -> now.put((String) name, (Double) weight));
        }
        weights = now;
        text.show(now);
        List<String> names = classes.get();
        if (!names.equals(listed)) {
            list(names);
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (!numbers.get(i).isFocused()) {
                numbers.get(i).setText(NumberFormats.show(weight(i)));
            }
        }
    }

    private Map<String, Double> weights() {
        return weights;
    }

    private void list(List<String> names) {
        listed = List.copyOf(names);
        numbers.clear();
        node.getChildren().clear();
        if (listed.isEmpty() || listed.size() > MOST_CLASSES) {
            node.getChildren().add(text.node());
            return;
        }
        for (int i = 0; i < listed.size(); i++) {
            node.getChildren().add(row(i));
        }
    }

    private HBox row(int number) {
        TextField field = new InkField();
        field.setId("class-weight-" + number);
        field.setPrefColumnCount(6);
        field.setMinWidth(60);
        field.setAccessibleText(tr("Weight of class {0}", listed.get(number)));
        field.setOnAction(event -> read(field, number));
        field.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused) {
                                read(field, number);
                            }
                        });
        Label name = new Label(listed.get(number));
        name.setLabelFor(field);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("field-label");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(8, name, field);
        row.setAlignment(Pos.CENTER_LEFT);
        numbers.add(field);
        return row;
    }

    private void read(TextField field, int number) {
        double weight;
        try {
            weight = TypedNumber.parse(field.getText(), double.class).doubleValue();
        } catch (IllegalArgumentException refused) {
            commit.offer(field.getText());
            return;
        }
        if (weight == weight(number)) {
            return;
        }
        Map<String, Double> next = new LinkedHashMap<>(weights);
        next.put(key(number), weight);
        commit.offer(next);
    }

    /** A class that is not named counts 1. */
    private double weight(int number) {
        return weights.getOrDefault(key(number), 1.0);
    }

    /** What the class goes by: as it is named already, or else its number. */
    private String key(int number) {
        return weights.keySet().stream()
                .filter(name -> WeightedClasses.number(name, listed) == number)
                .reduce((first, last) -> last)
                .orElse(Integer.toString(number));
    }
}
