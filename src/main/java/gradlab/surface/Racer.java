package gradlab.surface;

import static gradlab.text.Text.tr;

import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Sgd;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.text.Numbers;

import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * One of a race.
 *
 * @param style by which it is told from the others, counted from 0; it stays when others go
 * @param seen whether it is on the map and in the charts
 */
public record Racer(
        @Knob(label = "Optimizer", lesson = 18, help = "The rule that turns gradients into steps")
                @Essential
                Optimizer optimizer,
        @Essential int style,
        @Essential boolean seen) {
    private static final Map<String, String> NAMES =
            Map.of(
                    "sgd", "SGD",
                    "adagrad", "AdaGrad",
                    "rmsprop", "RMSProp",
                    "adam", "Adam",
                    "adamw", "AdamW",
                    "adamax", "AdaMax",
                    "nadam", "Nadam");
    private static final Set<String> TOLD = Set.of("β", "β₁", "β₂", "ρ", "λ");

    /** Adam, in sight. */
    public Racer() {
        this(new Adam(), 0, true);
    }

    /** With another rule. */
    public Racer with(Optimizer other) {
        return new Racer(other, style, seen);
    }

    /** In sight, or out of it. */
    public Racer withSeen(boolean now) {
        return new Racer(optimizer, style, now);
    }

    /** What its rule is usually called. */
    public String name() {
        if (optimizer instanceof Sgd sgd && sgd.momentum() > 0) {
            return sgd.nesterov() ? "Nesterov" : tr("Momentum");
        }
        String type = Knobs.typeName(optimizer.getClass());
        return NAMES.getOrDefault(type, type);
    }

    /** What it remembers how well, as {@code β₁ 0.9 β₂ 0.999}. */
    public String memory() {
        StringJoiner words = new StringJoiner(" ");
        Record settings = (Record) optimizer;
        for (KnobField field : Knobs.fields(settings.getClass())) {
            String label = field.knob() == null ? "" : field.knob().label();
            String symbol = label.substring(label.lastIndexOf(' ') + 1);
            if (TOLD.contains(symbol)
                    && field.get(settings) instanceof Number number
                    && number.doubleValue() != 0) {
                words.add(symbol + " " + plain(number.doubleValue()));
            }
        }
        return words.toString();
    }

    private static String plain(double number) {
        String whole = Double.toString(number);
        return whole.length() < 8 ? whole : Numbers.brief(number);
    }
}
