package gradlab.data;

import gradlab.file.Checksum;
import gradlab.file.FileException;
import gradlab.text.Message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Fetches a set into the cache, on the caller's thread. What is there already is not fetched again;
 * a file cut off goes on where it stopped; a file counts only when its SHA-256 is right.
 */
public final class Download {
    private static final int CONNECT_MILLISECONDS = 20_000;
    private static final int READ_MILLISECONDS = 30_000;
    private static final int ATTEMPTS = 4;
    private static final String UNFINISHED = ".part";

    private final RemoteSet set;
    private final Path cache;
    private final LongConsumer progress;
    private final BooleanSupplier cancelled;
    private long doneBefore;

    /**
     * Of a set into a cache folder.
     *
     * @param progress hears how many bytes of {@link RemoteSet#bytes} are there
     * @param cancelled asked now and then; what is there so far is kept for the next time
     */
    public Download(RemoteSet set, Path cache, LongConsumer progress, BooleanSupplier cancelled) {
        this.set = set;
        this.cache = cache;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /**
     * Fetches what is missing.
     *
     * @throws DataException when a file cannot be had, with why and how to place it by hand
     * @throws CancellationException when cancelled
     */
    public void run() {
        doneBefore = 0;
        for (RemoteFile file : set.files()) {
            if (!Files.exists(set.place(cache, file))) {
                fetch(file);
            }
            doneBefore += file.bytes();
            progress.accept(doneBefore);
        }
    }

    private void fetch(RemoteFile file) {
        Message why = Message.plain("");
        for (URI mirror : set.mirrors()) {
            try {
                fetch(file, mirror.resolve(file.name()));
                return;
            } catch (IOException e) {
                why = Message.of("{0}: {1}", mirror.resolve(file.name()), sentence(e));
            }
        }
        throw new DataException(
                "{0} could not be downloaded from {1}. Check the connection and try "
                        + "again, or {2}",
                file.name(), why, set.byHand(cache));
    }

    private static Message sentence(IOException e) {
        return switch (e) {
            case java.net.UnknownHostException u ->
                    Message.of("the server is not found (is there a network?)");
            case java.net.SocketTimeoutException t -> Message.of("the server does not answer");
            default -> Message.from(e);
        };
    }

    private void fetch(RemoteFile file, URI address) throws IOException {
        Path unfinished = set.folder(cache).resolve(file.name() + UNFINISHED);
        Files.createDirectories(unfinished.getParent());
        for (int attempt = 1; size(unfinished) < file.bytes(); attempt++) {
            long before = size(unfinished);
            try {
                goOn(file, address, unfinished);
            } catch (IOException e) {
                if (attempt >= ATTEMPTS || size(unfinished) <= before) {
                    throw e;
                }
            }
        }
        if (!Checksum.anew(unfinished).equals(file.sha256())) {
            Files.delete(unfinished);
            throw new FileException("this is another file than the one expected (SHA-256 differs)");
        }
        Files.move(
                unfinished,
                set.folder(cache).resolve(file.name()),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private void goOn(RemoteFile file, URI address, Path unfinished) throws IOException {
        long start = size(unfinished);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLISECONDS);
        connection.setReadTimeout(READ_MILLISECONDS);
        if (start > 0) {
            connection.setRequestProperty("Range", String.format(Locale.ROOT, "bytes=%d-", start));
        }
        try {
            int answer = connection.getResponseCode();
            if (answer != HttpURLConnection.HTTP_OK && answer != HttpURLConnection.HTTP_PARTIAL) {
                throw new FileException("the server answers {0}", Integer.toString(answer));
            }
            long from = answer == HttpURLConnection.HTTP_PARTIAL ? start : 0;
            try (InputStream in = connection.getInputStream();
                    OutputStream out = open(unfinished, from > 0)) {
                copy(file, in, out, from);
            }
        } finally {
            connection.disconnect();
        }
    }

    private static OutputStream open(Path file, boolean append) throws IOException {
        return append
                ? Files.newOutputStream(file, StandardOpenOption.APPEND)
                : Files.newOutputStream(file);
    }

    private void copy(RemoteFile file, InputStream in, OutputStream out, long from)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = from;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The download was cancelled");
            }
            done += count;
            if (done > file.bytes()) {
                throw new FileException(
                        "the server sends more than the {0} {0|byte|bytes} expected", file.bytes());
            }
            out.write(buffer, 0, count);
            progress.accept(doneBefore + done);
        }
        if (done < file.bytes()) {
            throw new FileException(
                    "the connection was cut after {0} of {1} {1|byte|bytes}", done, file.bytes());
        }
    }
}
