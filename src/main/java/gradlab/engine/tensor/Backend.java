package gradlab.engine.tensor;

/** Which library multiplies matrices on this machine, and the products it makes. */
public final class Backend {
    private Backend() {}

    /**
     * A product for one network.
     *
     * @param threads how many threads a large product may use; part of an experiment's record,
     *     since it changes the rounding
     */
    public static MatrixProduct product(int threads) {
        return new EjmlProduct();
    }

    /**
     * What multiplies matrices, such as {@code OpenBLAS 0.3.31 (SkylakeX), 1 thread}, as About, the
     * command line and every history say it.
     */
    public static String name(int threads) {
        return "EJML 0.46.1, 1 thread";
    }
}
