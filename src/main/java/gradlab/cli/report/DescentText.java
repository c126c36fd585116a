package gradlab.cli.report;

import gradlab.knob.Knobs;
import gradlab.surface.DescentPath;
import gradlab.surface.Place;
import gradlab.surface.Surface;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Locale;

/** Where optimizers got to on a surface, a line each. */
public final class DescentText {
    private static final String LAYOUT = "%-12s %10s %8s %24s %12s %12s  %s%n";

    private DescentText() {}

    /** The table of some paths. */
    public static String table(Surface surface, List<DescentPath> paths) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        LAYOUT,
                        "optimizer",
                        "rate",
                        "steps",
                        "ends at",
                        "loss",
                        "distance",
                        ""));
        for (DescentPath path : paths) {
            Place end = path.place(path.steps());
            text.append(
                    String.format(
                            Locale.ROOT,
                            LAYOUT,
                            Knobs.typeName(path.optimizer().getClass()),
                            Numbers.brief(path.optimizer().learningRate()),
                            path.steps(),
                            place(surface, end),
                            Numbers.brief(path.loss(path.steps())),
                            Numbers.brief(surface.distance(end)),
                            path.diverged() ? "diverged" : ""));
        }
        return text.toString().replaceAll("(?m) +$", "");
    }

    private static String place(Surface surface, Place place) {
        return surface.dimensions() == 1
                ? Numbers.brief(place.x())
                : Numbers.brief(place.x()) + ", " + Numbers.brief(place.y());
    }
}
