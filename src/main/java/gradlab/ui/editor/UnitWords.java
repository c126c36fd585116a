package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.diagram.UnitFacts;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of a unit, a line each. */
final class UnitWords {
    private UnitWords() {}

    static String of(UnitFacts facts) {
        List<String> lines = new ArrayList<>();
        if (!Double.isNaN(facts.weightNorm())) {
            lines.add(tr("‖w‖ in {0}", Numbers.brief(facts.weightNorm())) + bias(facts));
        }
        lines.add(
                tr(
                        "activation {0} on average, {1} to {2} here",
                        Numbers.brief(facts.mean()),
                        Numbers.brief(facts.low()),
                        Numbers.brief(facts.high())));
        if (facts.dead()) {
            lines.add(tr("dead: 0 for every row looked at"));
        } else if (!Double.isNaN(facts.saturated())) {
            lines.add(tr("saturated for {0} of the rows", percent(facts.saturated())));
        }
        return String.join("\n", lines);
    }

    private static String bias(UnitFacts facts) {
        return Double.isNaN(facts.bias())
                ? ""
                : " · " + tr("bias {0}", Numbers.brief(facts.bias()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
