package gradlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown in which <code>{{figure}}</code> stands for a number of the user's own runs. */
public final class Template {
    private static final Pattern FIGURE = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);

    private Template() {}

    /** The text with its numbers; a dash where one is not recorded yet. */
    public static String fill(String markdown, Runs runs) {
        return FIGURE.matcher(markdown)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Figure.parse(found.group(1)).text(runs)));
    }

    /**
     * The figures in a text, in order.
     *
     * @throws IllegalArgumentException with a sentence, for the first that is none
     */
    public static List<Figure> figures(String markdown) {
        List<Figure> figures = new ArrayList<>();
        Matcher matcher = FIGURE.matcher(markdown);
        while (matcher.find()) {
            figures.add(Figure.parse(matcher.group(1)));
        }
        return figures;
    }
}
