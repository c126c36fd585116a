package gradlab.engine.network;

import gradlab.engine.layer.Cell;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.WeightedRows;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Passes any number of rows through a network as at prediction, as many at a time as fit it. */
final class ChunkedPasses {
    private final CellChain chain;
    private final Loss loss;
    private final float[] inputChunk;
    private final float[] targetChunk;
    private final WeightedRows weighted;

    ChunkedPasses(CellChain chain, Loss loss) {
        this.chain = chain;
        this.loss = loss;
        int inputs = chain.cells().getFirst().inputWidth();
        int targets = loss.targetWidth(chain.head().width());
        inputChunk = new float[chain.maxRows() * inputs];
        targetChunk = new float[chain.maxRows() * targets];
        weighted = new WeightedRows(loss, chain.head().width());
    }

    void predict(float[] inputs, int rows, float[] outputs) {
        for (int start = 0; start < rows; start += chain.maxRows()) {
            int count = Math.min(chain.maxRows(), rows - start);
            chain.forward(false, chunk(inputs, inputChunk, start, rows), count);
            copyOutputs(outputs, start, count);
        }
    }

    void predictRepeatedly(float[] inputs, int rows, int passes, OutputSink sink) {
        int drawing = 0;
        int all = chain.cells().size();
        while (drawing < all && !chain.cells().get(drawing).drawsAtPrediction()) {
            drawing++;
        }
        for (int start = 0; start < rows; start += chain.maxRows()) {
            int count = Math.min(chain.maxRows(), rows - start);
            float[] chunk = chunk(inputs, inputChunk, start, rows);
            chain.begin(false, count);
            chain.forward(0, drawing, chunk);
            for (int i = 0; i < passes; i++) {
                chain.forward(drawing, all, chunk);
                sink.accept(start, count, chain.head().output());
            }
        }
    }

    double evaluate(
            float[] inputs,
            float[] targets,
            float @Nullable [] weights,
            int rows,
            float @Nullable [] outputs) {
        double sum = 0;
        for (int start = 0; start < rows; start += chain.maxRows()) {
            int count = Math.min(chain.maxRows(), rows - start);
            chain.forward(false, chunk(inputs, inputChunk, start, rows), count);
            float[] some =
                    weights == null ? null : Arrays.copyOfRange(weights, start, start + count);
            sum += loss(chunk(targets, targetChunk, start, rows), some, count);
            if (outputs != null) {
                copyOutputs(outputs, start, count);
            }
        }
        return sum / rows;
    }

    /**
     * The summed loss of the rows that have just passed; its gradient is left in the head.
     *
     * @param weights one a row; null where all count alike
     */
    double loss(float[] targets, float @Nullable [] weights, int rows) {
        Cell head = chain.head();
        if (weights != null) {
            return weighted.sum(
                    head.activation(),
                    head.preActivation(),
                    head.output(),
                    targets,
                    head.gradient(),
                    weights,
                    rows);
        }
        return loss.sum(
                head.activation(),
                head.preActivation(),
                head.output(),
                targets,
                head.gradient(),
                rows,
                head.width());
    }

    private void copyOutputs(float[] outputs, int start, int count) {
        int width = chain.head().width();
        System.arraycopy(chain.head().output(), 0, outputs, start * width, count * width);
    }

    /** The rows from a start on, as many as fit, packed at the start of an array. */
    private float[] chunk(float[] all, float[] buffer, int start, int rows) {
        if (rows <= chain.maxRows()) {
            return all;
        }
        int width = buffer.length / chain.maxRows();
        int count = Math.min(chain.maxRows(), rows - start);
        System.arraycopy(all, start * width, buffer, 0, count * width);
        return buffer;
    }
}
