package gradlab.engine.network;

/** Takes the outputs of some rows of one of several passes. */
@FunctionalInterface
public interface OutputSink {
    /**
     * Called for one chunk of rows and one pass.
     *
     * @param start the first row's place among all
     * @param outputs [rows][output width]; only to be read, and overwritten by the next pass
     */
    void accept(int start, int rows, float[] outputs);
}
