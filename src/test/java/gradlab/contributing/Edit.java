package gradlab.contributing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a recipe does to one file.
 *
 * @param file below the top of the sources
 * @param diff whether the text says what to change, rather than being a new file
 */
record Edit(Path file, boolean diff, String text) {
    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]");

    /** Does it in a copy of the sources. */
    void applyTo(Path copy) throws IOException {
        Path place = copy.resolve(file);
        if (!diff && Files.exists(place)) {
            throw new IllegalArgumentException(file + " is there already");
        }
        Files.createDirectories(place.getParent());
        Files.writeString(place, diff ? changed(Files.readString(place)) : text);
    }

    private String changed(String old) {
        String now = old;
        for (String hunk : text.split("(?m)^@@.*\n")) {
            now = changed(now, hunk.lines().toList());
        }
        return now;
    }

    /** Each line that is there already is a group; what lies between words does not matter. */
    private String changed(String old, List<String> hunk) {
        String known =
                hunk.stream()
                        .filter(line -> !line.startsWith("+") && !line.isBlank())
                        .map(line -> "(" + words(line.substring(1)) + ")")
                        .collect(Collectors.joining("\\s*"));
        Matcher found = Pattern.compile(known).matcher(old);
        if (known.isEmpty() || !found.find()) {
            throw new IllegalArgumentException(file + " does not hold\n" + String.join("\n", hunk));
        }
        List<String> now = new ArrayList<>();
        int group = 0;
        for (String line : hunk) {
            if (line.startsWith("+")) {
                now.add(line.substring(1));
            } else if (!line.isBlank()) {
                group++;
                now.add(line.startsWith("-") ? "" : found.group(group));
            }
        }
        int start = found.start();
        int end = found.end();
        if (found.find()) {
            throw new IllegalArgumentException(file + " holds twice\n" + String.join("\n", hunk));
        }
        return old.substring(0, start) + String.join("\n", now) + old.substring(end);
    }

    private static String words(String line) {
        return TOKEN.matcher(line)
                .results()
                .map(token -> Pattern.quote(token.group()))
                .collect(Collectors.joining("\\s*"));
    }
}
