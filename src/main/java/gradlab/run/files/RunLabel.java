package gradlab.run.files;

import gradlab.text.SentenceException;

import java.util.List;

/**
 * What a user says of a run.
 *
 * @param name empty where it goes by its number
 * @param note in any number of lines
 * @param tags words to find runs by, each once
 */
public record RunLabel(String name, String note, List<String> tags) {
    /** Nothing said. */
    public static final RunLabel NONE = new RunLabel("", "", List.of());

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NOTE = 100_000;
    private static final int MOST_TAGS = 1_000;

    /** Keeps its own copy; refuses what nobody writes by hand. */
    public RunLabel {
        require("name", name, LONGEST_NAME);
        require("note", note, LONGEST_NOTE);
        tags = tags.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
        tags.forEach(tag -> require("tag", tag, LONGEST_NAME));
        if (tags.size() > MOST_TAGS) {
            throw new SentenceException(
                    "a run has at most {0} tags, and this has {1}", MOST_TAGS, tags.size());
        }
    }

    private static void require(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new SentenceException(
                    "the {0} of a run has at most {1} letters, and this has {2}",
                    what, longest, text.length());
        }
    }
}
