package gradlab.run.files;

import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;

/**
 * Big-endian numbers and texts from a known number of bytes. No length that stands in the bytes is
 * believed beyond what is left of them, so that a damaged one never asks for memory.
 */
final class StateInput {
    private final Counted counted;
    private final DataInputStream in;

    /** The next bytes of a stream, so many. */
    StateInput(InputStream from, long length) {
        counted = new Counted(from, length);
        in = new DataInputStream(counted);
    }

    /** Hands out no more than it was told there is. */
    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream from, long left) {
            super(from);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int one = left > 0 ? super.read() : -1;
            left -= one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = left > 0 ? super.read(into, offset, (int) Math.min(length, left)) : -1;
            left -= Math.max(0, some);
            return some;
        }
    }

    /** What reads a value. */
    @FunctionalInterface
    private interface Read<T> {
        T from(DataInputStream in) throws IOException;
    }

    private <T> T next(Read<T> read) throws IOException {
        try {
            return read.from(in);
        } catch (EOFException early) {
            throw new SentenceException(Message.of("its state ends in the middle"), early);
        } catch (UTFDataFormatException wrong) {
            throw new SentenceException(
                    Message.of("its state holds a name that is no text"), wrong);
        }
    }

    int whole() throws IOException {
        return next(DataInputStream::readInt);
    }

    int whole(String what, int least) throws IOException {
        return (int) bounded(what, whole(), least);
    }

    long large() throws IOException {
        return next(DataInputStream::readLong);
    }

    long large(String what, long least) throws IOException {
        return bounded(what, large(), least);
    }

    private static long bounded(String what, long value, long least) {
        if (value < least) {
            throw new SentenceException(
                    "the {0} in its state is {1}; at least {2} is expected", what, value, least);
        }
        return value;
    }

    double number() throws IOException {
        return next(DataInputStream::readDouble);
    }

    int octet() throws IOException {
        return next(DataInputStream::readUnsignedByte);
    }

    boolean truth() throws IOException {
        int value = octet();
        if (value > 1) {
            throw new SentenceException("its state holds {0} where 0 or 1 is expected", value);
        }
        return value == 1;
    }

    String text() throws IOException {
        return next(bytes -> bytes.readUTF());
    }

    /** How many things follow that take at least so many bytes each. */
    int count(int bytes) throws IOException {
        int count = whole();
        if (count < 0 || (long) count * bytes > counted.left) {
            throw new SentenceException(
                    "its state tells of {0} values where {1} bytes are left", count, counted.left);
        }
        return count;
    }

    /** Refuses a number of things that take so many bytes each, where fewer are left. */
    void require(int count, int bytes) {
        if ((long) count * bytes > counted.left) {
            throw new SentenceException(
                    "its state tells of {0} values where {1} bytes are left", count, counted.left);
        }
    }

    float[] singles(int count) throws IOException {
        float[] values = new float[count];
        byte[] part = new byte[Math.min(count, 4096) * Float.BYTES];
        for (int at = 0; at < count; at += part.length / Float.BYTES) {
            int some = Math.min(count - at, part.length / Float.BYTES);
            next(
                    bytes -> {
                        bytes.readFully(part, 0, some * Float.BYTES);
                        return some;
                    });
            ByteBuffer.wrap(part).asFloatBuffer().get(values, at, some);
        }
        return values;
    }

    /** Refuses what stands behind the last value. */
    void requireEnd() {
        if (counted.left > 0) {
            throw new SentenceException(
                    "its state has {0} bytes more than it tells of", counted.left);
        }
    }
}
