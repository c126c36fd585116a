package gradlab.lesson.step;

import gradlab.knob.Essential;
import gradlab.knob.TypeName;
import gradlab.lesson.words.Section;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * A step in which the student picks the sentence that explains what was seen, or fills the blanks
 * of a formula. The words' part {@code choices} holds the sentences, each with what it gets wrong;
 * for blanks, {@code formula} holds the formula with {@code \blank{1}} … in it and {@code tiles}
 * what may be put there.
 *
 * @param answer the right sentence, counted from 1; 0 where blanks are filled
 * @param blanks for each blank the right tile, counted from 1
 */
@TypeName("explain")
public record ExplainStep(
        @Essential(required = true) String section, int answer, List<Integer> blanks, Stage stage)
        implements Step {
    /** Nothing to explain yet. */
    public ExplainStep() {
        this("", 0, List.of(), new Stage());
    }

    /** Keeps its own copy; refuses a step without a right answer. */
    public ExplainStep {
        blanks = List.copyOf(blanks);
        if (answer < 0 || blanks.stream().anyMatch(tile -> tile < 1)) {
            throw new SentenceException("answer and blanks count from 1");
        }
    }

    /** Whether a formula is completed. */
    public boolean fillsBlanks() {
        return !blanks.isEmpty();
    }

    @Override
    public List<Listing> listings() {
        int most = blanks.stream().mapToInt(Integer::intValue).max().orElse(0);
        return List.of(
                fillsBlanks()
                        ? Listing.atLeast("tiles", Math.max(2, most))
                        : Listing.atLeast("choices", Math.max(2, answer)));
    }

    /** What is said of a sentence that was picked, counted from 1. */
    public Mark mark(int picked, Section words) {
        return new Choose(answer, List.of()).mark(new Answer.Picked(picked), answer, words);
    }

    /**
     * What is said of filled blanks: of the first wrong tile, what it gets wrong.
     *
     * @param tiles what was put in each blank, counted from 1
     */
    public Mark mark(List<Integer> tiles, Section words) {
        long right = 0;
        String reason = "";
        for (int i = 0; i < blanks.size(); i++) {
            boolean fits = i < tiles.size() && tiles.get(i).equals(blanks.get(i));
            right += fits ? 1 : 0;
            boolean told = !reason.isEmpty() || i >= tiles.size();
            if (!fits && !told && tiles.get(i) <= words.items("tiles").size()) {
                reason = words.items("tiles").get(tiles.get(i) - 1).reason();
            }
        }
        return Mark.of((double) right / blanks.size(), reason, words);
    }
}
