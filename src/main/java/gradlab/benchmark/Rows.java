package gradlab.benchmark;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.FittedScaler;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.tensor.RandomSource;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Synthetic rows to train on, made when first asked for and dropped when memory gets scarce. */
final class Rows {
    private static final int SEED = 7;

    private final int count;
    private final int width;
    private final int classes;
    private final BiConsumer<FMatrixRMaj, FMatrixRMaj> maker;
    private @Nullable SoftReference<PreparedData> made;

    private Rows(int count, int width, int classes, BiConsumer<FMatrixRMaj, FMatrixRMaj> maker) {
        this.count = count;
        this.width = width;
        this.classes = classes;
        this.maker = maker;
    }

    /**
     * Classes of rows in [0, 1], each around a centre of its own. A fifth of the labels is drawn
     * anew, so that gradients stay alive.
     */
    static Rows blobs(int count, int width, int classes) {
        return new Rows(
                count, width, classes, (inputs, labels) -> fillBlobs(inputs, labels, classes));
    }

    private static void fillBlobs(FMatrixRMaj inputs, FMatrixRMaj labels, int classes) {
        RandomSource random = new RandomSource(SEED);
        int width = inputs.numCols;
        float[] centers = new float[classes * width];
        random.fillUniform(centers, centers.length, 0, 0.3f);
        random.fillUniform(inputs.data, inputs.data.length, 0, 0.7f);
        for (int row = 0; row < inputs.numRows; row++) {
            int label = random.nextInt(classes);
            for (int i = 0; i < width; i++) {
                inputs.data[row * width + i] += centers[label * width + i];
            }
            labels.data[row] = random.nextDouble() < 0.2 ? random.nextInt(classes) : label;
        }
    }

    /** A disc within a ring; the target of the ring is the lower number. */
    static Rows circle(int count, float lower) {
        return new Rows(count, 2, 0, (inputs, targets) -> fillCircle(inputs, targets, lower));
    }

    private static void fillCircle(FMatrixRMaj inputs, FMatrixRMaj targets, float lower) {
        RandomSource random = new RandomSource(SEED);
        for (int row = 0; row < inputs.numRows; row++) {
            boolean inside = row % 2 == 0;
            double radius = (inside ? 0 : 3.5) + random.nextDouble() * (inside ? 2.5 : 1.5);
            place(inputs, row, radius, 2 * Math.PI * random.nextDouble());
            targets.data[row] = inside ? 1 : lower;
        }
    }

    /** Two noisy rings that overlap, as scikit-learn's {@code make_circles} draws them. */
    static Rows rings(int count) {
        return new Rows(count, 2, 0, Rows::fillRings);
    }

    private static void fillRings(FMatrixRMaj inputs, FMatrixRMaj targets) {
        RandomSource random = new RandomSource(SEED);
        int half = inputs.numRows / 2;
        for (int row = 0; row < inputs.numRows; row++) {
            place(inputs, row, row < half ? 1 : 0.8, 2 * Math.PI * (row % half) / half);
            inputs.data[2 * row] += (float) (0.1 * random.nextGaussian());
            inputs.data[2 * row + 1] += (float) (0.1 * random.nextGaussian());
            targets.data[row] = row < half ? 0 : 1;
        }
    }

    private static void place(FMatrixRMaj inputs, int row, double radius, double angle) {
        inputs.data[2 * row] = (float) (radius * StrictMath.cos(angle));
        inputs.data[2 * row + 1] = (float) (radius * StrictMath.sin(angle));
    }

    /** As many of the same kind. */
    Rows of(int other) {
        return new Rows(other, width, classes, maker);
    }

    int count() {
        return count;
    }

    int width() {
        return width;
    }

    /** All of them to train on, unscaled. */
    PreparedData prepared() {
        PreparedData data = made == null ? null : made.get();
        if (data == null) {
            data = prepare();
            made = new SoftReference<>(data);
        }
        return data;
    }

    private PreparedData prepare() {
        FMatrixRMaj inputs = new FMatrixRMaj(count, width);
        FMatrixRMaj targets = new FMatrixRMaj(count, 1);
        maker.accept(inputs, targets);
        DataPart none = new DataPart(new FMatrixRMaj(0, width), new FMatrixRMaj(0, 1), new int[0]);
        return new PreparedData(
                new DataPart(inputs, targets, IntStream.range(0, count).toArray()),
                none,
                none,
                FittedScaler.identity(width),
                FittedScaler.identity(1),
                Collections.nCopies(width, "x"),
                List.of("y"),
                IntStream.range(0, classes).mapToObj(Integer::toString).toList(),
                0);
    }
}
