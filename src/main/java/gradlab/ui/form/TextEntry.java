package gradlab.ui.form;

import gradlab.text.TypedNumber;
import gradlab.ui.theme.InkField;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Anything that is written as text: a word, or a list with commas between. */
final class TextEntry implements Entry {
    private final TextField text = new InkField();
    private final Commit commit;
    private final Function<String, Object> read;

    private TextEntry(Commit commit, Function<String, Object> read) {
        this.commit = commit;
        this.read = read;
        text.setOnAction(event -> commitText());
        text.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused) {
                                commitText();
                            }
                        });
    }

    /** A word or sentence. */
    static TextEntry words(Commit commit) {
        return new TextEntry(commit, String::strip);
    }

    /** A list of words. */
    static TextEntry list(Commit commit) {
        return new TextEntry(commit, TextEntry::parts);
    }

    /** A list of numbers of one type. */
    static TextEntry numbers(Commit commit, Class<?> type) {
        return new TextEntry(
                commit,
                typed -> {
                    List<Number> numbers = new ArrayList<>();
                    parts(typed).forEach(part -> numbers.add(TypedNumber.parse(part, type)));
                    return List.copyOf(numbers);
                });
    }

    /** Numbers, each with what it is of: {@code 0: 1, 1: 9}. */
    static TextEntry amounts(Commit commit) {
        return new TextEntry(
                commit,
                typed -> {
                    Map<String, Double> amounts = new LinkedHashMap<>();
                    parts(typed).forEach(part -> addAmount(part, amounts));
                    return amounts;
                });
    }

    private static void addAmount(String part, Map<String, Double> amounts) {
        int colon = part.lastIndexOf(':');
        Number number = TypedNumber.parse(part.substring(colon + 1), double.class);
        String name = colon < 0 ? Integer.toString(amounts.size()) : part.substring(0, colon);
        amounts.put(name.strip(), number.doubleValue());
    }

    @Override
    public Node node() {
        return text;
    }

    @Override
    public void show(@Nullable Object value) {
        if (!text.isFocused()) {
            text.setText(written(value));
        }
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String written(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> one instanceof Number ? NumberFormats.show(one) : one.toString())
                    .collect(Collectors.joining(", "));
        }
        return value instanceof Map<?, ?> map ? pairs(map) : Objects.toString(value, "");
    }

    /** Numbers with what they are of, as they are typed. */
    static String pairs(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + NumberFormats.show(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void commitText() {
        try {
            commit.offer(read.apply(text.getText()));
        } catch (IllegalArgumentException refused) {
            commit.offer(text.getText());
        }
    }
}
