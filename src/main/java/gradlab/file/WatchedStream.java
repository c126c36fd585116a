package gradlab.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Tells a watch how far a long file was read. */
final class WatchedStream extends FilterInputStream {
    /** Bytes between two words; what is shorter is read before anybody could look. */
    private static final long PART = 1 << 20;

    private final Path file;
    private final long size;
    private final ReadingWatch watch;
    private long at;
    private long told;

    WatchedStream(InputStream in, Path file, long size, ReadingWatch watch) {
        super(in);
        this.file = file;
        this.size = size;
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        moved(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] part, int from, int length) throws IOException {
        int some = super.read(part, from, length);
        moved(Math.max(0, some));
        return some;
    }

    private void moved(int bytes) {
        at += bytes;
        if (at - told >= PART) {
            told = at;
            watch.read(file, Math.min(1, (double) at / size));
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (told > 0) {
            watch.read(file, 1);
        }
    }
}
