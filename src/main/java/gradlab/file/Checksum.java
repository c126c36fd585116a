package gradlab.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The SHA-256 of a file's bytes, by which it is known again wherever it stands. */
public final class Checksum {
    private static final int REMEMBERED = 64;
    private static final Map<State, String> KNOWN =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<State, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** What tells whether a file is still the one that was read: hundreds of runs share it. */
    private record State(Path file, long bytes, FileTime changed) {}

    private Checksum() {}

    /**
     * In 64 hexadecimal digits; read anew only where the file has changed since. For any thread.
     *
     * @throws IOException when it cannot be read
     */
    public static String of(Path file) throws IOException {
        State state = new State(file, Files.size(file), Files.getLastModifiedTime(file));
        synchronized (KNOWN) {
            String known = KNOWN.get(state);
            if (known != null) {
                return known;
            }
        }
        String read = anew(file);
        synchronized (KNOWN) {
            KNOWN.put(state, read);
        }
        return read;
    }

    /**
     * The same of a file that has just been written, whatever is known of one of its name.
     *
     * @throws IOException when it cannot be read
     */
    public static String anew(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[1 << 16];
        try (InputStream in = InputFile.open(file)) {
            for (int some = in.read(part); some > 0; some = in.read(part)) {
                digest.update(part, 0, some);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
