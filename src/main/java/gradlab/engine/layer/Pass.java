package gradlab.engine.layer;

import gradlab.engine.tensor.MatrixProduct;

/**
 * One pass of a batch through the cells: its size, and whether the network is being trained. One
 * object serves every pass of a network, so that a step allocates nothing.
 */
public final class Pass {
    private final MatrixProduct product;
    private boolean training;
    private int rows;

    /** Passes that multiply with this product. */
    public Pass(MatrixProduct product) {
        this.product = product;
    }

    /** Begins a pass of that many rows. */
    public void begin(boolean nowTraining, int nowRows) {
        training = nowTraining;
        rows = nowRows;
    }

    /** Whether layers that behave otherwise while training do so. */
    public boolean training() {
        return training;
    }

    /** How many rows of the buffers are in use. */
    public int rows() {
        return rows;
    }

    /** What multiplies matrices. */
    public MatrixProduct product() {
        return product;
    }
}
