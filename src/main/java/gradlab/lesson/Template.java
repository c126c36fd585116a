package gradlab.lesson;

import java.util.ArrayList;
import java.util.List;

/** Markdown in which <code>{{figure}}</code> stands for a number of the user's own runs. */
public final class Template {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private Template() {}

    /** The text with its numbers; a dash where one is not recorded yet. */
    public static String fill(String markdown, Runs runs) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = next(markdown, 0); open >= 0; open = next(markdown, from)) {
            filled.append(markdown, from, open).append(figure(markdown, open).text(runs));
            from = markdown.indexOf(CLOSE, open + OPEN.length()) + CLOSE.length();
        }
        return filled.append(markdown, from, markdown.length()).toString();
    }

    /**
     * The figures in a text, in order.
     *
     * @throws IllegalArgumentException with a sentence, for the first that is none
     */
    public static List<Figure> figures(String markdown) {
        List<Figure> figures = new ArrayList<>();
        for (int open = next(markdown, 0); open >= 0; ) {
            figures.add(figure(markdown, open));
            open = next(markdown, markdown.indexOf(CLOSE, open + OPEN.length()) + CLOSE.length());
        }
        return figures;
    }

    private static Figure figure(String markdown, int open) {
        int start = open + OPEN.length();
        return Figure.parse(markdown.substring(start, markdown.indexOf(CLOSE, start)));
    }

    /** Where the next figure begins; -1 where none begins that also ends. */
    private static int next(String markdown, int from) {
        int open = markdown.indexOf(OPEN, from);
        boolean ends = open >= 0 && markdown.indexOf(CLOSE, open + OPEN.length()) >= 0;
        return ends ? open : -1;
    }
}
