package gradlab.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Names for files that are written anew, and leave alone what is there. */
public final class NewFile {
    private static final int LONGEST = 80;

    private NewFile() {}

    /**
     * A name as the stem of a file's name: its letters and digits, joined by hyphens.
     *
     * @param nameless stands for a name without any of these
     */
    public static String stem(String name, String nameless) {
        String stem =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                        .replaceAll("^-|-$", "");
        return stem.isEmpty() ? nameless : stem.substring(0, Math.min(stem.length(), LONGEST));
    }

    /** A file that is not there yet: numbered on from 2 where the first name is taken. */
    public static Path in(Path folder, String stem, String ending) {
        Path file = folder.resolve(stem + ending);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(stem + "-" + i + ending);
        }
        return file;
    }
}
