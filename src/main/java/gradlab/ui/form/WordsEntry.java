package gradlab.ui.form;

import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Some words of a list that is asked for when it is opened, each ticked or not. */
final class WordsEntry implements Entry {
    private final MenuButton menu = new MenuButton();
    private final Supplier<List<String>> words;
    private final Commit commit;
    private final String none;
    private List<String> shown = List.of();

    /**
     * A list of words.
     *
     * @param none what is written where no word is ticked
     */
    WordsEntry(Supplier<List<String>> words, String none, Commit commit) {
        this.words = words;
        this.none = none;
        this.commit = commit;
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.setMnemonicParsing(false);
        // A menu without items does not open.
        menu.getItems().add(new CheckMenuItem(""));
        menu.setOnShowing(event -> fill());
    }

    @Override
    public Node node() {
        return menu;
    }

    @Override
    public void show(@Nullable Object value) {
        List<String> now = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(word -> now.add(word.toString()));
        }
        shown = List.copyOf(now);
        menu.setText(shown.isEmpty() ? none : String.join(", ", shown));
    }

    private void fill() {
        List<String> items = new ArrayList<>(words.get());
        shown.stream().filter(word -> !items.contains(word)).forEach(items::add);
        menu.getItems().setAll(items.stream().map(this::item).toList());
    }

    private CheckMenuItem item(String word) {
        CheckMenuItem item = new CheckMenuItem(word);
        item.setMnemonicParsing(false);
        item.setSelected(shown.contains(word));
        item.setOnAction(event -> tick(word, item.isSelected()));
        return item;
    }

    private void tick(String word, boolean on) {
        List<String> next = new ArrayList<>(shown);
        next.remove(word);
        if (on) {
            next.add(word);
        }
        commit.offer(List.copyOf(next));
    }
}
