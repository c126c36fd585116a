package gradlab.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.stream.Stream;

class MatrixProductTest {
    private static final int[][] SIZES = {
        {1, 1, 1}, {2, 4, 3}, {3, 5, 7}, {10, 8, 2}, {5, 5, 32}, {32, 300, 17}, {7, 1, 500}
    };

    static Stream<MatrixProduct> products() throws IOException {
        return Stream.of(new EjmlProduct(), of(OpenBlas.load(1)), of(OpenBlas.load(2)));
    }

    private static MatrixProduct of(OpenBlas library) {
        return new OpenBlasProduct(() -> library);
    }

    private static float[] numbers(long seed, int count) {
        float[] values = new float[count];
        new RandomSource(seed).fillNormal(values, count, 0, 1);
        return values;
    }

    private static float[] transpose(float[] values, int rows, int columns) {
        float[] turned = new float[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = values[i * columns + j];
            }
        }
        return turned;
    }

    private static void compare(float[] actual, float[] a, float[] b, int[] size, float added) {
        int columns = size[1];
        for (int i = 0; i < size[0]; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = added;
                for (int p = 0; p < size[2]; p++) {
                    sum += (double) a[i * size[2] + p] * b[p * columns + j];
                }
                assertThat((double) actual[i * columns + j]).isCloseTo(sum, within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyFormMultipliesEverySize(MatrixProduct product) {
        for (int[] size : SIZES) {
            int rows = size[0];
            int columns = size[1];
            int inner = size[2];
            float[] a = numbers(1, rows * inner);
            float[] b = numbers(2, inner * columns);
            float[] c = new float[rows * columns];
            product.multiply(rows, columns, inner, a, b, c, false);
            compare(c, a, b, size, 0);
            product.multiplyTransposedA(
                    rows, columns, inner, transpose(a, rows, inner), b, c, false);
            compare(c, a, b, size, 0);
            product.multiplyTransposedB(
                    rows, columns, inner, a, transpose(b, inner, columns), c, false);
            compare(c, a, b, size, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyFormCanAddToWhatIsThere(MatrixProduct product) {
        for (int[] size : SIZES) {
            int rows = size[0];
            int columns = size[1];
            int inner = size[2];
            float[] a = numbers(1, rows * inner);
            float[] b = numbers(2, inner * columns);
            float[] c = new float[rows * columns];
            java.util.Arrays.fill(c, 3);
            product.multiply(rows, columns, inner, a, b, c, true);
            compare(c, a, b, size, 3);
            java.util.Arrays.fill(c, 3);
            product.multiplyTransposedA(
                    rows, columns, inner, transpose(a, rows, inner), b, c, true);
            compare(c, a, b, size, 3);
            java.util.Arrays.fill(c, 3);
            product.multiplyTransposedB(
                    rows, columns, inner, a, transpose(b, inner, columns), c, true);
            compare(c, a, b, size, 3);
        }
    }
}
