package gradlab.lesson.step;

import static gradlab.text.Text.tr;

import gradlab.lesson.figure.Claim;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.figure.Verdict;
import gradlab.lesson.words.Item;
import gradlab.lesson.words.Section;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One of several answers is right: those of the words' part {@code choices}, each with what is said
 * of it; {@code why} is said in any case.
 *
 * @param answer which one, counted from 1; 0 where the runs decide
 * @param answers where the runs decide, for each answer the claim that makes it the right one;
 *     where a fixed answer is right, what has to hold for that
 */
public record Choose(int answer, List<Claim> answers) implements Question {
    /** Nothing is right yet. */
    public Choose() {
        this(0, List.of());
    }

    /** Keeps its own copy. */
    public Choose {
        answers = List.copyOf(answers);
        if (answer < 0) {
            throw new SentenceException("answer counts from 1, so it is not {0}", answer);
        }
    }

    /** Whether it says what is right. */
    public boolean isAnswered() {
        return answer > 0 || answers.size() > 1;
    }

    /** The right choice, counted from 1; 0 while the runs do not tell. */
    public int right(Runs runs) {
        if (answer > 0) {
            return answer;
        }
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).check(runs).state() == Verdict.State.HOLDS) {
                return i + 1;
            }
        }
        return 0;
    }

    @Override
    public @Nullable Mark mark(Answer given, Runs runs, Section words) {
        int right = right(runs);
        return given instanceof Answer.Picked picked && right > 0
                ? mark(picked, right, words)
                : null;
    }

    Mark mark(Answer.Picked picked, int right, Section words) {
        boolean hit = picked.choice() == right;
        String verdict = hit ? tr("Right.") : tr("No: {0}", sentence(item(words, right).text()));
        String reason = item(words, picked.choice()).reason();
        return new Mark(hit ? 1 : 0, Mark.joined(verdict, reason, words.part("why").markdown()));
    }

    private static String sentence(String words) {
        return words.matches(".*[.!?]") ? words : words + ".";
    }

    private static Item item(Section words, int number) {
        List<Item> items = words.items("choices");
        return number >= 1 && number <= items.size() ? items.get(number - 1) : new Item("", "");
    }

    @Override
    public boolean isKnown(Runs runs) {
        return right(runs) > 0;
    }

    @Override
    public List<FigureExpression> figures() {
        return answers.stream().flatMap(claim -> claim.figures().stream()).toList();
    }

    @Override
    public List<Claim> claims() {
        return answer > 0 ? answers : List.of();
    }

    @Override
    public List<Listing> listings() {
        return List.of(
                answer == 0
                        ? Listing.exactly("choices", answers.size())
                        : Listing.atLeast("choices", Math.max(2, answer)));
    }
}
