package gradlab.surface;

import gradlab.knob.Knobs;

import java.util.List;
import java.util.Optional;

/** The surfaces that have a formula, in the order in which they are offered. */
public final class Surfaces {
    /** All of them, as they are to begin with. */
    public static final List<Surface> ALL =
            List.of(
                    new Bowl(),
                    new Ravine(),
                    new Saddle(),
                    new Beale(),
                    new Rosenbrock(),
                    new Himmelblau(),
                    new Parabola(),
                    new TwoValleys());

    private Surfaces() {}

    /** What files and commands call a surface. */
    public static String name(Surface surface) {
        return Knobs.typeName(surface.getClass());
    }

    /** The names of all. */
    public static List<String> names() {
        return ALL.stream().map(Surfaces::name).toList();
    }

    /** The one of a name. */
    public static Optional<Surface> named(String name) {
        return ALL.stream().filter(each -> name(each).equals(name)).findFirst();
    }
}
