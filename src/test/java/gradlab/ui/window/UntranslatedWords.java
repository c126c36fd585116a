package gradlab.ui.window;

import gradlab.ui.markdown.MarkdownView;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds words on controls, in their menus and hints, that no translation has touched. */
final class UntranslatedWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_.]*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z]{2}[A-Za-z0-9_.]*");
    private final SameInEveryLanguage same;
    private final SortedSet<String> found = new TreeSet<>();

    private UntranslatedWords(SameInEveryLanguage same) {
        this.same = same;
    }

    /**
     * One line for each text that holds such words.
     *
     * @param same the words that are the same in every language
     */
    static SortedSet<String> in(Parent part, SameInEveryLanguage same) {
        UntranslatedWords words = new UntranslatedWords(same);
        words.walk(part);
        return words.found;
    }

    /** The same of a text that stands on its own. */
    static SortedSet<String> in(String place, String text, SameInEveryLanguage same) {
        UntranslatedWords words = new UntranslatedWords(same);
        words.look(text, place);
        return words.found;
    }

    /** What a lesson says comes from its own file. */
    private void walk(Node node) {
        if (node instanceof FontIcon || node instanceof MarkdownView) {
            return;
        }
        look(node, node.getAccessibleText());
        look(node, node.getAccessibleHelp());
        switch (node) {
            case Text text when !(node.getParent() instanceof Labeled) ->
                    look(node, text.getText());
            case TextInputControl input -> look(node, input.getPromptText());
            case Labeled labeled -> look(node, labeled.getText());
            default -> {}
        }
        if (node instanceof MenuButton menu) {
            fill(menu);
            items(node, menu.getItems());
        }
        if (node instanceof ComboBox<?> box) {
            choices(box);
        }
        if (node instanceof Control control) {
            menu(node, control.getContextMenu());
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    /** Some menus are made when they open. */
    private static void fill(MenuButton menu) {
        if (menu.getOnShowing() != null) {
            menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
        }
    }

    private <T> void choices(ComboBox<T> box) {
        if (box.getConverter() != null) {
            box.getItems().forEach(item -> look(box, box.getConverter().toString(item)));
        }
    }

    private void menu(Node owner, @Nullable ContextMenu menu) {
        if (menu != null) {
            items(owner, menu.getItems());
        }
    }

    private void items(Node owner, List<MenuItem> items) {
        for (MenuItem item : items) {
            look(owner, item.getText());
            if (item instanceof Menu inner) {
                items(owner, inner.getItems());
            }
        }
    }

    private void look(Node node, @Nullable String text) {
        if (text == null || same.text(text)) {
            return;
        }
        look(text, place(node));
    }

    private void look(String text, String place) {
        List<String> plain =
                WORD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> PLAIN.matcher(word).matches() && !same.word(word))
                        .toList();
        if (!plain.isEmpty()) {
            found.add(plain + " in \"" + text + "\" on " + place);
        }
    }

    private static String place(Node node) {
        StringBuilder path = new StringBuilder();
        int names = 0;
        for (Node at = node; at != null && names < 4; at = at.getParent()) {
            path.append(names == 0 ? "" : " < ")
                    .append(at.getClass().getSimpleName())
                    .append(at.getId() == null ? "" : "#" + at.getId());
            names++;
        }
        return path.toString();
    }
}
