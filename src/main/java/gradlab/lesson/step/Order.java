package gradlab.lesson.step;

import static gradlab.text.Text.tr;

import gradlab.lesson.figure.Figure;
import gradlab.lesson.figure.FigureExpression;
import gradlab.lesson.figure.Runs;
import gradlab.lesson.words.Item;
import gradlab.lesson.words.Section;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Things are put in order: the lines of the words' part {@code items}.
 *
 * @param by a figure for each thing, by which they are ordered, the least first
 * @param greatestFirst whether the greatest comes first
 * @param answer where no run decides, the right order: the number of each thing, from 1
 */
public record Order(List<Figure> by, boolean greatestFirst, List<Integer> answer)
        implements Question {
    /** Two things. */
    public Order() {
        this(List.of(), false, List.of(1, 2));
    }

    /** Keeps its own copies; refuses an order that leaves one out. */
    public Order {
        by = List.copyOf(by);
        answer = by.isEmpty() ? List.copyOf(answer) : List.of();
        List<Integer> all = IntStream.rangeClosed(1, answer.size()).boxed().toList();
        if (by.isEmpty() && (answer.size() < 2 || !answer.stream().sorted().toList().equals(all))) {
            throw new SentenceException(
                    "answer must name every item once by its number, as in [2, 1, 3], or by give a"
                            + " figure for each");
        }
    }

    /** The right order, each thing by its number from 1; empty while the runs do not tell. */
    public List<Integer> right(Runs runs) {
        if (by.isEmpty()) {
            return answer;
        }
        double[] values = by.stream().mapToDouble(figure -> figure.value(runs)).toArray();
        if (IntStream.range(0, values.length).anyMatch(i -> Double.isNaN(values[i]))) {
            return List.of();
        }
        Comparator<Integer> least = Comparator.comparingDouble(number -> values[number - 1]);
        return IntStream.rangeClosed(1, values.length)
                .boxed()
                .sorted(greatestFirst ? least.reversed() : least)
                .toList();
    }

    @Override
    public boolean isKnown(Runs runs) {
        return !right(runs).isEmpty();
    }

    /** By the share of pairs that stand the right way round; all wrong halves are worth nothing. */
    @Override
    public @Nullable Mark mark(Answer given, Runs runs, Section words) {
        List<Integer> right = right(runs);
        if (!(given instanceof Answer.Ordered ordered) || right.isEmpty()) {
            return null;
        }
        int pairs = 0;
        int kept = 0;
        for (int i = 0; i < right.size(); i++) {
            for (int j = i + 1; j < right.size(); j++) {
                pairs++;
                int first = ordered.order().indexOf(right.get(i));
                int second = ordered.order().indexOf(right.get(j));
                kept += first >= 0 && first < second ? 1 : 0;
            }
        }
        double points = Math.max(0, 2.0 * kept / pairs - 1);
        String order =
                right.stream().map(number -> name(words, number)).collect(Collectors.joining(", "));
        return Mark.of(points, points == 1 ? "" : tr("The order is: {0}.", order), words);
    }

    private static String name(Section words, int number) {
        List<Item> items = words.items("items");
        return number <= items.size() ? items.get(number - 1).text() : Integer.toString(number);
    }

    @Override
    public List<FigureExpression> figures() {
        return by.stream().map(Figure::expression).toList();
    }

    @Override
    public List<Listing> listings() {
        return List.of(Listing.exactly("items", by.isEmpty() ? answer.size() : by.size()));
    }
}
