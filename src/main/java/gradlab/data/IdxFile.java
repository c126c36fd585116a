package gradlab.data;

import gradlab.file.FileTrouble;
import gradlab.file.InputFile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An IDX file of unsigned bytes, plain or gzipped: two zero bytes, the type 08, the number of
 * dimensions, each dimension as four bytes (the first is how many items), then the values.
 *
 * @param name the file's name, for messages
 * @param dimensions items first
 * @param values unsigned bytes, the last dimension running fastest; empty when only the header was
 *     read
 */
record IdxFile(String name, int[] dimensions, byte[] values) {
    private static final int UNSIGNED_BYTE = 0x08;
    private static final long MOST_VALUES = Integer.MAX_VALUE - 8;
    private static final int GZIP = 0x1f8b;

    /** Reads it whole. */
    static IdxFile read(Path file) {
        return read(file, true);
    }

    /** Reads the dimensions alone. */
    static IdxFile header(Path file) {
        return read(file, false);
    }

    private static IdxFile read(Path file, boolean withValues) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = open(file)) {
            int[] dimensions = dimensions(name, in);
            return new IdxFile(
                    name, dimensions, withValues ? values(name, dimensions, in) : new byte[0]);
        } catch (NoSuchFileException e) {
            throw new DataException(
                    "There is no file {0}; check the path, which in an experiment is "
                            + "relative to the experiment's folder",
                    file);
        } catch (EOFException | ZipException e) {
            throw new DataException(
                    "{0} is damaged or cut short: its gzip data end too early or are wrong; "
                            + "fetch it again",
                    name);
        } catch (IOException e) {
            throw new DataException("{0} cannot be read: {1}", file, FileTrouble.of(e));
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(InputFile.open(file));
        raw.mark(2);
        int start = raw.read() << 8 | raw.read();
        raw.reset();
        return start == GZIP ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
    }

    private static int[] dimensions(String name, InputStream in) throws IOException {
        byte[] magic = in.readNBytes(4);
        if (magic.length < 4 || magic[0] != 0 || magic[1] != 0 || magic[3] < 1 || magic[3] > 8) {
            if (magic.length == 4 && magic[3] == 0 && magic[2] == 0 && magic[1] == UNSIGNED_BYTE) {
                throw new DataException(
                        "{0} has the bytes of its header in the wrong order, the least"
                                + " first; an IDX file has the greatest first: write it"
                                + " anew",
                        name);
            }
            throw new DataException(
                    "{0} is not an IDX file: it begins with {1}, not with 00 00 08",
                    name, hex(magic));
        }
        if (magic[2] != UNSIGNED_BYTE) {
            throw new DataException(
                    "{0} holds values of IDX type {1}; only unsigned bytes (08) are read",
                    name, hex(new byte[] {magic[2]}));
        }
        byte[] sizes = in.readNBytes(4 * magic[3]);
        if (sizes.length < 4 * magic[3]) {
            throw new DataException(
                    "{0} is cut short: it ends inside its header; fetch it again", name);
        }
        int[] dimensions = new int[magic[3]];
        ByteBuffer.wrap(sizes).asIntBuffer().get(dimensions);
        if (promised(dimensions) > MOST_VALUES && promised(reversed(dimensions)) <= MOST_VALUES) {
            throw new DataException(
                    "{0} writes its sizes with the least byte first ({1}, read the other"
                            + " way {2}); an IDX file has the greatest byte first: write it"
                            + " anew, in Python with numpy's type >i4",
                    name, shape(dimensions), shape(reversed(dimensions)));
        }
        if (promised(dimensions) > MOST_VALUES) {
            throw new DataException(
                    "{0} promises {1} values, more than can be read; is its header damaged?",
                    name, shape(dimensions));
        }
        return dimensions;
    }

    /** How many values a header promises; more than can be where a size is negative. */
    private static long promised(int[] dimensions) {
        long values = 1;
        for (int dimension : dimensions) {
            values *= Math.max(1, dimension); // a size of 0 hides no absurd one
            if (dimension < 0 || values > MOST_VALUES) {
                return Long.MAX_VALUE;
            }
        }
        return IntStream.of(dimensions).anyMatch(size -> size == 0) ? 0 : values;
    }

    private static int[] reversed(int[] dimensions) {
        return IntStream.of(dimensions).map(Integer::reverseBytes).toArray();
    }

    private static String shape(int[] dimensions) {
        return Arrays.stream(dimensions)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("×"));
    }

    private static String hex(byte[] bytes) {
        return bytes.length == 0
                ? "nothing (it is empty)"
                : IntStream.range(0, bytes.length)
                        .mapToObj(i -> String.format(Locale.ROOT, "%02x", bytes[i]))
                        .collect(Collectors.joining(" "));
    }

    private static byte[] values(String name, int[] dimensions, InputStream in) throws IOException {
        long promised = promised(dimensions);
        String shape = shape(dimensions);
        byte[] values = in.readNBytes((int) promised);
        if (values.length < promised) {
            throw new DataException(
                    "{0} is cut short: its header promises {1} = {2} values, but only {3} "
                            + "are there; fetch it again",
                    name, shape, promised, values.length);
        }
        if (in.read() >= 0) {
            throw new DataException(
                    "{0} goes on after the {1} = {2} values its header promises; fetch it "
                            + "again",
                    name, shape, promised);
        }
        return values;
    }

    /** How many items it holds. */
    int items() {
        return dimensions[0];
    }

    /** How many values an item has. */
    int valuesPerItem() {
        return Arrays.stream(dimensions).skip(1).reduce(1, Math::multiplyExact);
    }

    /** Pixels a row when the items are images, that is [items][rows][columns]; else 0. */
    int imageWidth() {
        return dimensions.length == 3 ? dimensions[2] : 0;
    }

    /** One value, 0 … 255. */
    int value(int place) {
        return Byte.toUnsignedInt(values[place]);
    }
}
