package gradlab.file;

import gradlab.text.Message;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be written or read, in words for people. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason, within a sentence: "No space left on device". */
    public static Message of(IOException trouble) {
        return switch (trouble) {
            case AccessDeniedException _ -> Message.of("you may not write or read there");
            case NoSuchFileException missing -> Message.of("there is no {0}", missing.getFile());
            case NotDirectoryException file -> Message.of("{0} is no folder", file.getFile());
            case FileSystemException other when other.getReason() != null ->
                    Message.plain(other.getReason());
            case IOException around when around.getCause() instanceof IOException cause ->
                    of(cause);
            default -> Message.from(trouble);
        };
    }
}
