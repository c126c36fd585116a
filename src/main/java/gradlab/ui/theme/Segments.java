package gradlab.ui.theme;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A few choices side by side, or wrapped where they must be, of which one is taken; the arrows lead
 * from one to the next.
 *
 * @param <T> what is chosen
 */
public final class Segments<T> extends FlowPane {
    private final List<T> items;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<T> value;

    /**
     * A row of choices, the first one taken.
     *
     * @param id what the buttons' ids begin with
     * @param words on the button of each
     * @param ids how their ids end
     */
    public Segments(String id, List<T> items, Function<T, String> words, Function<T, String> ids) {
        this.items = List.copyOf(items);
        value = new SimpleObjectProperty<>(this, "value", items.getFirst());
        for (T item : items) {
            ToggleButton button = new ToggleButton(words.apply(item));
            button.setId(id + "-" + ids.apply(item));
            button.setToggleGroup(group);
            button.setMnemonicParsing(false);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().addAll("segment", side(buttons.size()));
            button.setOnAction(event -> take(item));
            buttons.add(button);
        }
        getChildren().addAll(buttons);
        value.subscribe(now -> buttons.get(this.items.indexOf(now)).setSelected(true));
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                        step(key.getCode() == KeyCode.LEFT ? -1 : 1);
                        key.consume();
                    }
                });
    }

    private String side(int index) {
        if (index == 0) {
            return "left-pill";
        }
        return index == items.size() - 1 ? "right-pill" : "middle-pill";
    }

    /** One row of them. */
    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset()
                + buttons.stream().mapToDouble(button -> snapSizeX(button.prefWidth(-1))).sum()
                + snappedRightInset();
    }

    /** What is taken. */
    public ObjectProperty<T> value() {
        return value;
    }

    private void take(T item) {
        value.set(item);
        buttons.get(items.indexOf(item)).setSelected(true);
    }

    private void step(int by) {
        int next = Math.floorMod(items.indexOf(value.get()) + by, items.size());
        take(items.get(next));
        buttons.get(next).requestFocus();
    }
}
