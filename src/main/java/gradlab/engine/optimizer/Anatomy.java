package gradlab.engine.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step of one weight taken apart.
 *
 * @param seen what can be drawn beside the step: the slope, and what is remembered of earlier ones
 * @param seenWords what those are
 * @param stepWords how the step came of them
 * @param table the numbers, the slope first and the step last
 * @param beside what was made on the way and stands in no table
 * @param lines the rule, line by line, in symbols and with this step's numbers, in TeX
 */
public record Anatomy(
        List<Quantity> seen,
        String seenWords,
        String stepWords,
        List<Quantity> table,
        List<Quantity> beside,
        List<Line> lines) {
    /** Keeps its own lists. */
    public Anatomy {
        seen = List.copyOf(seen);
        table = List.copyOf(table);
        beside = List.copyOf(beside);
        lines = List.copyOf(lines);
    }

    /** A number of it by its id. */
    public Optional<Quantity> quantity(String id) {
        return Stream.of(table, beside)
                .flatMap(List::stream)
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /**
     * A number of a step.
     *
     * @param id what files call it
     * @param symbol what formulas call it
     * @param meaning it in a few words
     */
    public record Quantity(String id, String symbol, String meaning, double value) {}

    /** A line of a rule. */
    public record Line(String formula, String numbers) {}

    /** Collects an anatomy in the order of the rule. */
    static final class Builder {
        private final StepTaken step;
        private final List<Quantity> seen = new ArrayList<>();
        private final List<Quantity> table = new ArrayList<>();
        private final List<Quantity> beside = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        Builder(StepTaken step, String slopeWords, String clippedWords) {
            this.step = step;
            row("slope", "g", slopeWords, step.slope());
            if (step.gradient() != step.slope()) {
                row("clipped", "g", clippedWords, step.gradient());
            }
        }

        Builder seen(String symbol, double value) {
            seen.add(new Quantity("seen", symbol, "", value));
            return this;
        }

        Builder row(String id, String symbol, String meaning, double value) {
            table.add(new Quantity(id, symbol, meaning, value));
            return this;
        }

        Builder beside(String id, String symbol, double value) {
            beside.add(new Quantity(id, symbol, "", value));
            return this;
        }

        /** A line of the rule; {@code %s} in its numbers stand for numbers. */
        Builder line(String formula, String numbers, Object... values) {
            Object[] written = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                written[i] = values[i] instanceof Double number ? TexNumbers.of(number) : values[i];
            }
            lines.add(new Line(formula, String.format(Locale.ROOT, numbers, written)));
            return this;
        }

        Anatomy build(String seenWords, String stepSymbol, String stepWords) {
            row("step", stepSymbol, "", step.step());
            return new Anatomy(seen, seenWords, stepWords, table, beside, lines);
        }
    }
}
