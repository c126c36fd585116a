package gradlab.lesson.step;

import static gradlab.text.Text.tr;

import gradlab.lesson.words.Section;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How good a prediction was.
 *
 * @param points from 0 to 1
 * @param words what is said to it, with the right answer
 */
public record Mark(double points, String words) {
    /** From here on an answer counts as right. */
    private static final double RIGHT = 0.5;

    /** A mark with what is to be said of the answer, and why the right one is right. */
    static Mark of(double points, String said, Section words) {
        String verdict = points == 1 ? tr("Right.") : points > 0 ? tr("Nearly.") : tr("Not quite.");
        return new Mark(points, joined(verdict, said, words.part("why").markdown()));
    }

    /** Sentences one after the other; those that are empty left out. */
    static String joined(String... sentences) {
        return Stream.of(sentences)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether the answer counts as right. */
    public boolean isRight() {
        return points >= RIGHT;
    }
}
