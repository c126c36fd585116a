package gradlab.file;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * The files that come with the program but are too big to be copied into its jar at every build:
 * they are read where they stand, in the folder {@code assets} of the program.
 */
public final class ShippedFiles {
    private static final String ASSETS = "assets";

    private ShippedFiles() {}

    /**
     * A folder in {@code assets}. The program's jar and its classes stand below the folder that
     * holds {@code assets}; where they do not, the working folder is looked in.
     *
     * @param name such as {@code data/tables}
     */
    public static Path folder(String name) {
        Path here = Path.of("").toAbsolutePath();
        for (Path above = program(here); above != null; above = above.getParent()) {
            Path folder = above.resolve(ASSETS).resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return here.resolve(ASSETS).resolve(name);
    }

    private static Path program(Path otherwise) {
        CodeSource source = ShippedFiles.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return otherwise;
        }
        try {
            return Path.of(source.getLocation().toURI()).toAbsolutePath();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return otherwise;
        }
    }
}
