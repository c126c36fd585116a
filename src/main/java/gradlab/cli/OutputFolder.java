package gradlab.cli;

import gradlab.cli.terminal.BadInputException;
import gradlab.file.FileTrouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A folder for results, checked before the work and made only when there is something to write. */
record OutputFolder(Path path) {
    /** Where results go when nothing is said. */
    static final String USUAL = "gradlab-out";

    /** Refuses a folder that could not be written, without making it. */
    void check() {
        Path there = path.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there)) {
            throw refusal(there + " is a file, not a folder");
        }
        if (!Files.isWritable(there)) {
            throw refusal("you may not write in " + there);
        }
    }

    /** The folder a file is to stand in. */
    static OutputFolder of(Path file) {
        return new OutputFolder(Optional.ofNullable(file.getParent()).orElse(Path.of("")));
    }

    /** The folder, or one in it, made if need be. */
    Path make(String... more) {
        Path folder = path;
        for (String name : more) {
            folder = folder.resolve(name);
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw refusal(String.format(Locale.ROOT, "it cannot be made (%s)", FileTrouble.of(e)));
        }
    }

    private BadInputException refusal(String reason) {
        return new BadInputException(
                String.format(
                        Locale.ROOT,
                        "The output folder %s cannot be written: %s. Choose another with --out.",
                        path,
                        reason));
    }
}
