package gradlab.engine.tensor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Matrix products by OpenBLAS's {@code cblas_sgemm}, called through the foreign-function interface
 * straight on Java arrays. A critical call copies nothing and costs so little (a 10 × 8 × 8 product
 * takes 0.06–0.15 µs) that loops in Java lose even at the smallest sizes, so there are none.
 */
final class OpenBlasProduct implements MatrixProduct {
    private static final int ROW_MAJOR = 101;
    private static final int AS_IS = 111;
    private static final int TRANSPOSED = 112;

    /**
     * Takes the function's address first, so that it can be a constant the compiler sees through.
     */
    @SuppressWarnings("restricted") // sizes are checked before every call
    private static final MethodHandle SGEMM =
            Linker.nativeLinker()
                    .downcallHandle(
                            FunctionDescriptor.ofVoid(
                                    JAVA_INT,
                                    JAVA_INT,
                                    JAVA_INT,
                                    JAVA_INT,
                                    JAVA_INT,
                                    JAVA_INT,
                                    JAVA_FLOAT,
                                    ADDRESS,
                                    JAVA_INT,
                                    ADDRESS,
                                    JAVA_INT,
                                    JAVA_FLOAT,
                                    ADDRESS,
                                    JAVA_INT),
                            Linker.Option.critical(true));

    private final Supplier<OpenBlas> library;
    private MemorySegment function = MemorySegment.NULL;
    private long thread;

    /**
     * Calls {@code cblas_sgemm} of a library.
     *
     * @param library which one, asked whenever another thread than the last one multiplies
     */
    OpenBlasProduct(Supplier<OpenBlas> library) {
        this.library = library;
    }

    private MemorySegment function() {
        long now = Thread.currentThread().threadId();
        if (now != thread) {
            function = library.get().multiply();
            thread = now;
        }
        return function;
    }

    @Override
    public void multiply(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        check(rows, columns, inner, a, b, c);
        call(AS_IS, AS_IS, rows, columns, inner, a, inner, b, columns, c, accumulate);
    }

    @Override
    public void multiplyTransposedA(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        check(rows, columns, inner, a, b, c);
        call(TRANSPOSED, AS_IS, rows, columns, inner, a, rows, b, columns, c, accumulate);
    }

    @Override
    public void multiplyTransposedB(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        check(rows, columns, inner, a, b, c);
        call(AS_IS, TRANSPOSED, rows, columns, inner, a, inner, b, inner, c, accumulate);
    }

    // The arguments of the foreign function, one by one.
    @SuppressWarnings("checkstyle:ParameterNumber")
    private void call(
            int formOfA,
            int formOfB,
            int rows,
            int columns,
            int inner,
            float[] a,
            int strideOfA,
            float[] b,
            int strideOfB,
            float[] c,
            boolean accumulate) {
        try {
            SGEMM.invokeExact(
                    function(),
                    ROW_MAJOR,
                    formOfA,
                    formOfB,
                    rows,
                    columns,
                    inner,
                    1f,
                    MemorySegment.ofArray(a),
                    strideOfA,
                    MemorySegment.ofArray(b),
                    strideOfB,
                    accumulate ? 1f : 0f,
                    MemorySegment.ofArray(c),
                    columns);
        } catch (Throwable e) {
            throw new IllegalStateException("the matrix library failed", e);
        }
    }

    /** Native code would read and write past the end of an array without a word. */
    private static void check(int rows, int columns, int inner, float[] a, float[] b, float[] c) {
        if (a.length < (long) rows * inner
                || b.length < (long) inner * columns
                || c.length < (long) rows * columns) {
            throw new IndexOutOfBoundsException(
                    String.format(
                            Locale.ROOT,
                            "%d × %d × %d does not fit arrays of %d, %d and %d",
                            rows,
                            inner,
                            columns,
                            a.length,
                            b.length,
                            c.length));
        }
    }
}
