package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class IdxTest {
    @TempDir Path folder;

    private static byte[] idx(int[] dimensions, int... values) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * dimensions.length + values.length);
        file.put(new byte[] {0, 0, 8, (byte) dimensions.length});
        Arrays.stream(dimensions).forEach(file::putInt);
        Arrays.stream(values).forEach(value -> file.put((byte) value));
        return file.array();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private Idx pair(byte[] images, byte[] labels) throws IOException {
        Files.write(folder.resolve("images"), images);
        Files.write(folder.resolve("labels"), labels);
        return new Idx("images", "labels", new Selection());
    }

    private static final byte[] IMAGES =
            idx(new int[] {2, 2, 3}, 0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255);
    private static final byte[] LABELS = idx(new int[] {2}, 1, 0);

    private DataException refusal(byte[] images, byte[] labels) throws IOException {
        Idx pair = pair(images, labels);
        return catchThrowableOfType(DataException.class, () -> pair.load(folder));
    }

    @Test
    void sizesWithTheLeastByteFirstAreSaidToBeSo() throws IOException {
        byte[] swapped = IMAGES.clone();
        for (int size = 0; size < 3; size++) {
            int at = 4 + 4 * size;
            swapped[at] = IMAGES[at + 3];
            swapped[at + 3] = 0;
        }
        assertThat(refusal(swapped, LABELS))
                .hasMessageContaining("writes its sizes with the least byte first")
                .hasMessageContaining("2×2×3");
        assertThat(refusal(idx(new int[] {0, 0x7fffffff, 0x7fffffff}), LABELS))
                .hasMessageContaining("more than can be read");
        byte[] turned = IMAGES.clone();
        turned[0] = 3;
        turned[1] = 8;
        turned[2] = 0;
        turned[3] = 0;
        assertThat(refusal(turned, LABELS)).hasMessageContaining("in the wrong order");
    }

    @Test
    void imagesAreReadRowByRowAsTheyStand() throws IOException {
        Idx pair = pair(IMAGES, LABELS);
        Dataset data = pair.load(folder);

        assertThat(data.inputs().data)
                .containsExactly(0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255);
        assertThat(data.targets().data).containsExactly(1, 0);
        assertThat(data.imageWidth()).isEqualTo(3);
        assertThat(data.classNames()).containsExactly("0", "1");
        assertThat(pair.shape(folder)).isEqualTo(data.shape());
    }

    @Test
    void gzippedFilesReadTheSame() throws IOException {
        Dataset data = pair(gzip(IMAGES), gzip(LABELS)).load(folder);

        assertThat(data.inputs().get(1, 5)).isEqualTo(255);
    }

    @Test
    void filesCutShortAreRefusedWithWhatIsMissing() throws IOException {
        assertThat(refusal(Arrays.copyOf(IMAGES, 20), LABELS))
                .hasMessage(
                        "images is cut short: its header promises 2×2×3 = 12 values, but only 4 are"
                                + " there; fetch it again");
        assertThat(refusal(Arrays.copyOf(IMAGES, 9), LABELS))
                .hasMessageContaining("ends inside its header");
        byte[] zipped = gzip(IMAGES);
        assertThat(refusal(Arrays.copyOf(zipped, zipped.length - 12), LABELS))
                .hasMessageContaining("damaged or cut short");
        assertThat(refusal(Arrays.copyOf(IMAGES, IMAGES.length + 1), LABELS))
                .hasMessageContaining("goes on after");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertThat(refusal("hello".getBytes(StandardCharsets.UTF_8), LABELS))
                .hasMessage(
                        "images is not an IDX file: it begins with 68 65 6c 6c, not with 00 00 08");
        assertThat(refusal(new byte[0], LABELS)).hasMessageContaining("it is empty");
        assertThat(refusal(LABELS, LABELS)).hasMessageContaining("is a file of labels");
        assertThat(refusal(IMAGES, IMAGES)).hasMessageContaining("is no file of labels");
        byte[] floats = IMAGES.clone();
        floats[2] = 0x0d;
        assertThat(refusal(floats, LABELS)).hasMessageContaining("IDX type 0d");
        byte[] huge = IMAGES.clone();
        huge[4] = 0x7f;
        assertThat(refusal(huge, LABELS)).hasMessageContaining("more than can be read");
    }

    @Test
    void imagesAndLabelsMustBeAPair() throws IOException {
        assertThat(refusal(IMAGES, idx(new int[] {3}, 0, 1, 0)))
                .hasMessage("images holds 2 images, labels 3 labels; they do not belong together");
    }

    @Test
    void aLabelFarOutOfRangeIsNamed() throws IOException {
        assertThat(refusal(IMAGES, idx(new int[] {2}, 1, 200)))
                .hasMessage(
                        "labels: label 200 of item 2 is out of range, since only 2 different labels"
                                + " occur; labels count up from 0");
    }

    @Test
    void missingFilesAreNamed() {
        Idx missing = new Idx("no-images.gz", "labels", new Selection());

        assertThat(catchThrowableOfType(DataException.class, () -> missing.load(folder)))
                .hasMessageContaining("no-images.gz");
        assertThat(catchThrowableOfType(DataException.class, () -> new Idx().load(folder)))
                .hasMessageContaining("images: no IDX file is chosen");
    }

    @Test
    void realImagesAreReadWithTheirClassesTakingTurns() {
        Path real = Path.of("../shared/data/fashion-mnist-900");
        assumeTrue(Files.isDirectory(real), "the real images are not here");
        Selection bags = new Selection(List.of(8), 0, List.of());
        Dataset data = new Idx("images-idx3-ubyte.gz", "labels-idx1-ubyte.gz", bags).load(real);

        assertThat(data.rows()).isEqualTo(90);
        assertThat(data.imageWidth()).isEqualTo(28);
        assertThat(data.classNames()).containsExactly("8");
    }

    @Test
    void testImagesStandLastAndShareTheClasses() throws IOException {
        pair(IMAGES, LABELS);
        Files.write(folder.resolve("more"), idx(new int[] {1, 2, 3}, 9, 8, 7, 6, 5, 4));
        Files.write(folder.resolve("more-labels"), idx(new int[] {1}, 2));
        Idx source = new Idx("images", "labels", "more", "more-labels", new Selection());
        Dataset data = source.load(folder, true);

        assertThat(data.rows()).isEqualTo(3);
        assertThat(data.testRows()).isEqualTo(1);
        assertThat(data.classNames()).containsExactly("0", "1", "2");
        assertThat(data.label(2)).isEqualTo(2);
        assertThat(source.shape(folder, true)).isEqualTo(data.shape());
        assertThat(source.extent(folder).rows()).isEqualTo(3);
        assertThat(source.files(folder)).hasSize(4);
        assertThat(source.load(folder).rows()).isEqualTo(2);
    }

    @Test
    void testImagesOfAnotherSizeAreRefused() throws IOException {
        pair(IMAGES, LABELS);
        Files.write(folder.resolve("more"), idx(new int[] {1, 3, 2}, 9, 8, 7, 6, 5, 4));
        Files.write(folder.resolve("more-labels"), idx(new int[] {1}, 1));
        Idx source = new Idx("images", "labels", "more", "more-labels", new Selection());
        assertThat(catchThrowableOfType(DataException.class, () -> source.load(folder, true)))
                .hasMessageContaining("in rows of 2")
                .hasMessageContaining("both need the same size");
    }
}
