package gradlab.lesson.figure;

import gradlab.doctor.Rule;
import gradlab.knob.Knobs;

import java.util.List;

/** The word of one of the doctor's rules, to compare {@code doctor(run).finding} with. */
public record RuleWord(String word) implements FigureExpression {
    /** All there are, in the order of the doctor's catalogue. */
    public static List<String> words() {
        return Knobs.permitted(Rule.class).stream().map(Knobs::typeName).toList();
    }

    /** The place of a rule in the catalogue, from 1; 0 for none. */
    static int number(String word) {
        return words().indexOf(word) + 1;
    }

    /** The rule at a place; {@code none} at 0. */
    static String word(double number) {
        int place = (int) number;
        return place < 1 || place > words().size() ? "none" : words().get(place - 1);
    }

    @Override
    public double[][] groups(Runs runs) {
        return Groups.of(number(word));
    }

    @Override
    public List<RunName> runs() {
        return List.of();
    }

    @Override
    public Unit unit() {
        return Unit.RULE;
    }

    @Override
    public String toString() {
        return word;
    }
}
