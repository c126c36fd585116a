package gradlab.engine.network;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Parameter;
import gradlab.engine.tensor.Norm;

import java.util.List;
import java.util.Objects;

/** Norms of kernels, their gradients and their updates, in one pass over each. */
final class KernelNorms {
    private final List<Parameter> kernels;
    private final Norm norm = new Norm();
    private float[][] before = {};

    KernelNorms(List<Cell> kernelCells) {
        kernels = kernelCells.stream().map(cell -> Objects.requireNonNull(cell.kernel())).toList();
    }

    void gradients(float[] into) {
        for (int i = 0; i < kernels.size(); i++) {
            into[i] = (float) norm.of(kernels.get(i).gradient());
        }
    }

    void weights(float[] into) {
        for (int i = 0; i < kernels.size(); i++) {
            into[i] = (float) norm.of(kernels.get(i).values());
        }
    }

    void rememberKernels() {
        if (before.length == 0) {
            before =
                    kernels.stream().map(k -> new float[k.values().length]).toArray(float[][]::new);
        }
        for (int i = 0; i < before.length; i++) {
            System.arraycopy(kernels.get(i).values(), 0, before[i], 0, before[i].length);
        }
    }

    void updateRatios(float[] ratios) {
        for (int i = 0; i < before.length; i++) {
            double moved = norm.ofDifference(kernels.get(i).values(), before[i]);
            ratios[i] = moved == 0 ? 0 : (float) (moved / norm.of(before[i]));
        }
    }
}
