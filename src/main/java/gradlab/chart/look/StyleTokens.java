package gradlab.chart.look;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The colours that the style sheet of a theme names, without {@code -lab-} before their names. */
record StyleTokens(Map<String, Color> colors) {
    private static final String FOLDER = "/gradlab/assets/styles/";
    private static final String BEFORE = "-lab-";

    /** Those of a theme; what is no plain colour, as a shadow is, is left out. */
    static StyleTokens of(String theme) {
        Map<String, Color> colors = new HashMap<>();
        for (String line : read(FOLDER + theme + ".css").lines().toList()) {
            String[] named = line.strip().split(": #", 2);
            if (named.length == 2 && named[0].startsWith(BEFORE)) {
                int rgb = Integer.parseInt(named[1].replace(";", ""), 16);
                colors.put(named[0].substring(BEFORE.length()), new Color(rgb));
            }
        }
        return new StyleTokens(colors);
    }

    Color color(String name) {
        return Objects.requireNonNull(colors.get(name), name);
    }

    /** Those of a name with a number from 0 behind it. */
    List<Color> colors(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> color(name + "-" + i)).toList();
    }

    private static String read(String name) {
        try (InputStream in = StyleTokens.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
