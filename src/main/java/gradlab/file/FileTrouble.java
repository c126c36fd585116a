package gradlab.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be written or read, in words for people. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason, within a sentence: "No space left on device". */
    public static String words(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException _ -> "you may not write or read there";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case IOException around when around.getCause() instanceof IOException cause ->
                    words(cause);
            default -> trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
        };
    }
}
