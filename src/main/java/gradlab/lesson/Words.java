package gradlab.lesson;

import gradlab.lesson.words.Section;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a lesson says.
 *
 * @param goals what the student can do afterwards, a sentence each
 * @param glossary the terms it introduces, each with its explanation as Markdown
 * @param sections by name: those of its steps, and {@link #HISTORY} and {@link #TEXTBOOKS}
 */
public record Words(
        String title,
        List<String> goals,
        Map<String, String> glossary,
        Map<String, Section> sections) {
    /** The section that lists the goals. */
    public static final String GOALS = "goals";

    /** The section that explains terms. */
    public static final String TERMS = "terms";

    /** The section with the dated line of history. */
    public static final String HISTORY = "history";

    /** The section that says where textbooks are short. */
    public static final String TEXTBOOKS = "textbooks";

    /** The section that names the experiments. */
    public static final String EXPERIMENTS = "experiments";

    /** The step at the end that is also a slide. */
    public static final String SUMMARY = "summary";

    /** The sections that no step shows. */
    public static final List<String> RESERVED =
            List.of(GOALS, TERMS, HISTORY, TEXTBOOKS, EXPERIMENTS);

    /** Keeps its own copies, in order. */
    public Words {
        goals = List.copyOf(goals);
        glossary = Collections.unmodifiableMap(new LinkedHashMap<>(glossary));
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }
}
