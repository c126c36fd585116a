package gradlab.ui.classroom;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a class is not to see, as its lecturer chose.
 *
 * @param name what the lecturer calls it
 * @param hidden the names of what is hidden, by kind
 */
public record Classroom(String name, Map<Part, Set<String>> hidden) {
    /** Nothing is hidden. */
    public static final Classroom OPEN = new Classroom("", Map.of());

    /** Keeps its own copy. */
    public Classroom {
        Map<Part, Set<String>> own = new EnumMap<>(Part.class);
        hidden.forEach(
                (part, names) -> {
                    if (!names.isEmpty()) {
                        own.put(part, Collections.unmodifiableSet(new LinkedHashSet<>(names)));
                    }
                });
        hidden = Collections.unmodifiableMap(own);
    }

    /** Whether something is hidden. */
    public boolean hides(Part part, String called) {
        return hidden.getOrDefault(part, Set.of()).contains(called);
    }

    /** Whether anything is. */
    public boolean hidesAnything() {
        return !hidden.isEmpty();
    }

    /**
     * A style sheet, as a URL, by which every node of what is hidden is neither seen nor takes
     * room, whenever it is made.
     */
    public String sheet() {
        String rules =
                hidden.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(entry.getKey()::nodes))
                        .collect(Collectors.joining(", "));
        String sheet =
                rules.isEmpty() ? "" : rules + " { visibility: hidden; -fx-managed: false; }";
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
