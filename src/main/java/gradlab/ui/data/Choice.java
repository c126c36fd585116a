package gradlab.ui.data;

import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A choice among a few things, shown by their names. */
final class Choice<T> extends ComboBox<T> {
    /**
     * Offers things.
     *
     * @param taken receives what is chosen later
     */
    Choice(List<T> items, T chosen, Function<T, String> name, Consumer<T> taken) {
        super(FXCollections.observableArrayList(items));
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : name.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        return chosen;
                    }
                });
        setValue(chosen);
        valueProperty().addListener((value, old, now) -> taken.accept(now));
    }
}
