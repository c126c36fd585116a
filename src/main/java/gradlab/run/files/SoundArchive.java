package gradlab.run.files;

import gradlab.file.InputFile;
import gradlab.text.SentenceException;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip all of whose entries agree with their checksums, which Java's own reader does not look at.
 * All of them are looked at before anything is used.
 */
final class SoundArchive implements Closeable {
    private static final String TEXT = ".json";

    /** Those of a run are seven; later versions may have some more. */
    private static final int MOST_ENTRIES = 64;

    /** An entry may be long, or be packed tightly, but not both: then it is a bomb. */
    private static final long LONG = 256L << 20;

    private static final int TIGHTLY = 100;

    private final ZipFile zip;

    private SoundArchive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a file and reads all of it once.
     *
     * @throws IOException when it is no zip, or damaged anywhere
     * @throws IllegalArgumentException likewise, with what is wrong inside
     */
    static SoundArchive open(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        InputFile.requireRegular(file);
        ZipFile zip = new ZipFile(file.toFile());
        try {
            if (zip.size() > MOST_ENTRIES) {
                throw new SentenceException(
                        "it holds {0} {0|file|files}, and a run has at most {1}",
                        zip.size(), MOST_ENTRIES);
            }
            Set<String> names = new HashSet<>();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (!names.add(entry.getName())) {
                    throw new SentenceException("it holds {0} twice", entry);
                }
                refuseHostile(entry);
                verify(zip, entry);
            }
            return new SoundArchive(zip);
        } catch (IOException | RuntimeException damaged) {
            zip.close();
            throw damaged;
        }
    }

    private static void refuseHostile(ZipEntry entry) {
        String name = entry.getName();
        if (name.contains("/") || name.contains("\\") || name.contains("..")) {
            throw new SentenceException("{0} in it leads to another folder", name);
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (entry.getSize() > LONG && entry.getSize() / packed > TIGHTLY) {
            throw new SentenceException(
                    "{0} in it would unpack to {1} MB from {2} KB",
                    name, entry.getSize() >> 20, packed >> 10);
        }
    }

    private static void verify(ZipFile zip, ZipEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        long length = 0;
        byte[] part = new byte[1 << 16];
        try (InputStream in = content(zip, entry)) {
            int some = in.read(part);
            while (some > 0 && length <= entry.getSize()) {
                sum.update(part, 0, some);
                length += some;
                some = in.read(part);
            }
        }
        if (length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new SentenceException(
                    "{0} in it does not agree with its checksum", entry.getName());
        }
    }

    private static InputStream content(ZipFile zip, ZipEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        return entry.getName().endsWith(TEXT) ? new TextGuard(in) : in;
    }

    /** Whether it has an entry. */
    boolean holds(String name) {
        return zip.getEntry(name) != null;
    }

    /** The characters of an entry; bytes that are none are refused. */
    Reader text(String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        content(zip, entry(name)), StandardCharsets.UTF_8.newDecoder()));
    }

    /** The bytes of an entry. */
    InputStream bytes(String name) throws IOException {
        return new BufferedInputStream(content(zip, entry(name)));
    }

    /** How many they are. */
    long size(String name) {
        return entry(name).getSize();
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new SentenceException("it holds no {0}", name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
