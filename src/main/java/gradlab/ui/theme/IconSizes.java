package gradlab.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes icons grow with type. Their sizes can only be given in pixels: an icon is a letter whose
 * own size an em would refer to. So the rules of the style sheet are repeated with larger numbers.
 */
final class IconSizes {
    private static final Pattern RULE =
            Pattern.compile("([^{}/]+)\\{[^{}]*?-fx-icon-size: (\\d+)px");

    private IconSizes() {}

    /** A style sheet, as a URL, to stand behind one that sizes icons for type of size 1. */
    static String sheet(String name, double scale) {
        byte[] rules = rules(read(name), scale).getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rules);
    }

    static String rules(String sheet, double scale) {
        StringBuilder rules = new StringBuilder();
        Matcher rule = RULE.matcher(sheet);
        while (rule.find()) {
            double size = Integer.parseInt(rule.group(2)) * scale;
            rules.append(
                    String.format(
                            Locale.ROOT,
                            "%s { -fx-icon-size: %.1fpx; }%n",
                            rule.group(1).strip(),
                            size));
        }
        return rules.toString();
    }

    private static String read(String name) {
        try (InputStream in = IconSizes.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
