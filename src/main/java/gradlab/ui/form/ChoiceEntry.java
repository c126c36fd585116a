package gradlab.ui.form;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** One of a few things with names. */
final class ChoiceEntry<T> implements Entry {
    private final ComboBox<T> combo = new ComboBox<>();
    private final Function<@Nullable Object, @Nullable T> itemOf;
    private boolean showing;

    /**
     * A choice among items.
     *
     * @param itemOf the item that stands for a value of the setting
     * @param valueOf the value to commit when an item is chosen
     */
    ChoiceEntry(
            List<T> items,
            Function<T, String> name,
            Function<@Nullable Object, @Nullable T> itemOf,
            Function<T, Object> valueOf,
            Commit commit) {
        this.itemOf = itemOf;
        combo.getItems().setAll(items);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setVisibleRowCount(20);
        combo.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T item) {
                        return item == null ? "" : name.apply(item);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        combo.valueProperty()
                .addListener(
                        (value, old, item) -> {
                            if (!showing && item != null) {
                                commit.offer(valueOf.apply(item));
                            }
                        });
    }

    @Override
    public Node node() {
        return combo;
    }

    @Override
    public void show(@Nullable Object value) {
        showing = true;
        combo.setValue(itemOf.apply(value));
        showing = false;
    }
}
