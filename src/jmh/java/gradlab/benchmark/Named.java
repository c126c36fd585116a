package gradlab.benchmark;

import gradlab.knob.Knobs;

/** Finds members of a sealed family by the names they have in files. */
public final class Named {
    private Named() {}

    /** The one of that name, with its defaults. */
    public static <T> T defaults(Class<T> family, String name) {
        return Knobs.permitted(family).stream()
                .filter(type -> Knobs.typeName(type).equals(name))
                .map(Knobs::defaults)
                .map(family::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }
}
