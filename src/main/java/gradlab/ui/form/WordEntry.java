package gradlab.ui.form;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** A word chosen from a list that is asked for when it is opened. */
final class WordEntry implements Entry {
    private final ComboBox<String> combo = new ComboBox<>();
    private final Supplier<List<String>> words;
    private boolean showing;

    WordEntry(Supplier<List<String>> words, Commit commit) {
        this.words = words;
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setVisibleRowCount(16);
        combo.setOnShowing(event -> fill(combo.getValue()));
        combo.valueProperty()
                .addListener(
                        (value, old, word) -> {
                            if (!showing && word != null) {
                                commit.offer(word);
                            }
                        });
    }

    @Override
    public Node node() {
        return combo;
    }

    @Override
    public void show(@Nullable Object value) {
        fill(Objects.toString(value, ""));
    }

    /** What stands there stays to be seen, whether it may stand there or not. */
    private void fill(@Nullable String current) {
        showing = true;
        List<String> items = new ArrayList<>(words.get());
        if (current != null && !current.isEmpty() && !items.contains(current)) {
            items.add(current);
        }
        if (!items.equals(combo.getItems())) {
            combo.getItems().setAll(items);
        }
        combo.setValue(current);
        showing = false;
    }
}
