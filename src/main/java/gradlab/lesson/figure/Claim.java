package gradlab.lesson.figure;

import gradlab.knob.AsText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a lesson says of its runs, in a form that can be checked on them: {@code a.loss ≤ 0.1},
 * {@code 0.9 < a.accuracy < 0.95}, {@code a.loss < b.loss}.
 *
 * @param text as it stands in the file
 * @param subject the number that decides
 * @param sides what it is compared with, one or two
 */
@AsText
public record Claim(String text, FigureExpression subject, List<Side> sides) {
    /** What the subject is compared with. */
    public record Side(Comparator comparator, FigureExpression bound) {
        @Override
        public String toString() {
            return comparator.mark() + " " + bound;
        }
    }

    /** Keeps its own copy. */
    public Claim {
        sides = List.copyOf(sides);
    }

    /**
     * Reads a claim.
     *
     * @throws FigureException saying in which column what was expected
     */
    public static Claim parse(String text) {
        return new FigureParser(text.strip()).claim();
    }

    /** The runs it speaks of. */
    public List<RunName> runs() {
        return figures().stream().flatMap(figure -> figure.runs().stream()).toList();
    }

    /** All its figures. */
    public List<FigureExpression> figures() {
        List<FigureExpression> figures = new ArrayList<>(List.of(subject));
        sides.forEach(side -> figures.add(side.bound()));
        return figures;
    }

    /** Whether what is recorded of each epoch tells it. */
    public boolean isLive() {
        return figures().stream().allMatch(FigureExpression::isLive);
    }

    /** The claim held against what the runs tell. */
    public Verdict check(Runs runs) {
        double value = subject.value(runs);
        Double atLeast = null;
        Double atMost = null;
        boolean holds = true;
        boolean open = Double.isNaN(value);
        for (Side side : sides) {
            double bound = side.bound().value(runs);
            open |= Double.isNaN(bound);
            holds &= side.comparator().holds(value, bound);
            atLeast = side.comparator().boundsBelow() ? (Double) bound : atLeast;
            atMost = side.comparator().boundsAbove() ? (Double) bound : atMost;
        }
        Verdict.State state =
                open ? Verdict.State.OPEN : holds ? Verdict.State.HOLDS : Verdict.State.FAILS;
        return new Verdict(this, state, value, atLeast, atMost);
    }

    /** The bounds as they are written, {@code ≤ 0.1}; of two figures, with what the second is. */
    String bounds(@Nullable Double atLeast, @Nullable Double atMost) {
        List<String> words = new ArrayList<>();
        for (Side side : sides) {
            Double known = side.comparator().boundsBelow() ? atLeast : atMost;
            boolean constant = side.bound() instanceof Constant || side.bound() instanceof RuleWord;
            words.add(
                    constant || known == null || known.isNaN()
                            ? side.toString()
                            : side + " = " + Style.OF_UNIT.text(known, side.bound().unit()));
        }
        return String.join(", ", words);
    }

    @Override
    public String toString() {
        return text;
    }
}
