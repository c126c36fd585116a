package gradlab.lesson.words;

import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.Runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Markdown in which <code>{figure}</code> stands for a number of the user's own runs, and within a
 * formula <code>\figure{…}</code>. Braces of formulas and of code are left alone; <code>\{</code>
 * is a brace.
 */
public final class Template {
    /**
     * A figure in a text.
     *
     * @param line where it stands in the text, from 1
     */
    public record Place(String text, int line) {}

    private static final String IN_FORMULA = "\\figure{";

    private final String markdown;
    private final BiFunction<String, Integer, String> number;
    private final StringBuilder filled = new StringBuilder();
    private int at;

    private Template(String markdown, BiFunction<String, Integer, String> number) {
        this.markdown = markdown;
        this.number = number;
    }

    /** The text with its numbers; a dash where one is not recorded yet. */
    public static String fill(String markdown, Runs runs) {
        return new Template(markdown, (figure, _) -> Figure.parse(figure).text(runs)).filled();
    }

    /** The figures in a text, in order, as they are written. */
    public static List<Place> places(String markdown) {
        List<Place> places = new ArrayList<>();
        String _ =
                new Template(
                                markdown,
                                (figure, line) -> {
                                    places.add(new Place(figure, line));
                                    return "";
                                })
                        .filled();
        return places;
    }

    private String filled() {
        while (at < markdown.length()) {
            switch (markdown.charAt(at)) {
                case '\\' -> escaped();
                case '`' -> code();
                case '$' -> formula();
                case '{' -> figure();
                default -> copyTo(at + 1);
            }
        }
        return filled.toString();
    }

    private void copyTo(int end) {
        filled.append(markdown, at, end);
        at = end;
    }

    private void put(String figure) {
        int line = 1 + (int) markdown.substring(0, at).chars().filter(c -> c == '\n').count();
        filled.append(number.apply(figure.replace("\\|", "|"), line));
    }

    private void escaped() {
        if (markdown.startsWith("\\{", at)) {
            at++;
        }
        copyTo(Math.min(markdown.length(), at + (markdown.charAt(at) == '{' ? 1 : 2)));
    }

    /** Up to as many ticks as it began with. */
    private void code() {
        int ticks = at;
        while (ticks < markdown.length() && markdown.charAt(ticks) == '`') {
            ticks++;
        }
        String mark = markdown.substring(at, ticks);
        int end = markdown.indexOf(mark, ticks);
        copyTo(end < 0 ? ticks : end + mark.length());
    }

    private void formula() {
        String mark = markdown.startsWith("$$", at) ? "$$" : "$";
        int end = markdown.indexOf(mark, at + mark.length());
        // Two dollar signs in different paragraphs are no formula.
        boolean closed =
                end >= 0 && (mark.length() == 2 || !markdown.substring(at, end).contains("\n\n"));
        if (!closed) {
            copyTo(at + mark.length());
            return;
        }
        for (int open = open(end); open >= 0; open = open(end)) {
            copyTo(open);
            int close = markdown.indexOf('}', open);
            put(markdown.substring(open + IN_FORMULA.length(), close));
            at = close + 1;
        }
        copyTo(end + mark.length());
    }

    /** Where the next figure begins in a formula that ends there; -1 for none. */
    private int open(int end) {
        int open = markdown.indexOf(IN_FORMULA, at);
        int close = open < 0 ? -1 : markdown.indexOf('}', open);
        return close >= 0 && close < end ? open : -1;
    }

    private void figure() {
        String open = markdown.startsWith("{{", at) ? "{{" : "{";
        String close = open.equals("{") ? "}" : "}}";
        int end = markdown.indexOf(close, at);
        if (end < 0) {
            copyTo(at + 1);
            return;
        }
        put(markdown.substring(at + open.length(), end));
        at = end + close.length();
    }
}
