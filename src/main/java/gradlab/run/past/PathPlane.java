package gradlab.run.past;

import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.engine.tensor.RandomSource;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plane in the space of all weights that holds most of a run's path (after Li et al. 2018,
 * "Visualizing the loss landscape of neural nets", section 7). It passes through the last weights
 * θₙ. With the rows θᵢ − θₙ in a matrix M = U Σ Vᵀ, its two directions are the first two columns of
 * V, of length 1; since there are far fewer points than weights, U and Σ² are taken from the small
 * matrix M Mᵀ, and V = Mᵀ U Σ⁻¹. A path without a second direction gets one drawn at random.
 */
public final class PathPlane {
    private static final double STRAIGHT = 1e-5;
    private static final long SEED = 1;
    private final Weights centre;
    private final Weights[] directions = new Weights[2];
    private final double[][] places;
    private final double[] shares = new double[2];

    /**
     * The plane of a path.
     *
     * @return empty where the weights never moved, or are no numbers
     */
    public static Optional<PathPlane> of(List<Weights> path) {
        boolean finite = path.stream().allMatch(WeightVectors::finite);
        if (path.size() < 2 || !finite) {
            return Optional.empty();
        }
        DMatrixRMaj gram = gram(path);
        double moved = 0;
        for (int i = 0; i < path.size(); i++) {
            moved += gram.get(i, i);
        }
        return moved > 0 ? Optional.of(new PathPlane(path, gram, moved)) : Optional.empty();
    }

    private PathPlane(List<Weights> path, DMatrixRMaj gram, double moved) {
        centre = path.getLast();
        int count = path.size();
        places = new double[count][2];
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(count, count, true, false, true);
        if (!svd.decompose(gram.copy())) {
            throw new IllegalStateException("the path's products have no decomposition");
        }
        DMatrixRMaj u = svd.getU(null, false);
        double[] squares = svd.getSingularValues();
        SingularOps_DDRM.descendingOrder(u, false, squares, count, null, false);
        for (int k = 0; k < 2; k++) {
            double length = Math.sqrt(squares[k]);
            boolean straight = length <= STRAIGHT * Math.sqrt(squares[0]);
            shares[k] = straight ? 0 : squares[k] / moved;
            directions[k] =
                    straight ? across(directions[0]) : direction(path, u, k, length, sign(u, k));
            for (int i = 0; i < count && !straight; i++) {
                places[i][k] = sign(u, k) * length * u.get(i, k);
            }
        }
    }

    private static DMatrixRMaj gram(List<Weights> path) {
        int count = path.size();
        DMatrixRMaj gram = new DMatrixRMaj(count, count);
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                double product = WeightVectors.product(path.get(i), path.get(j), path.getLast());
                gram.set(i, j, product);
                gram.set(j, i, product);
            }
        }
        return gram;
    }

    /** Which way a direction points is free: the path comes from the left, and swings upward. */
    private static double sign(DMatrixRMaj u, int column) {
        double start = u.get(0, column);
        if (column == 0) {
            return start > 0 ? -1 : 1;
        }
        double farthest = 0;
        for (int i = 0; i < u.numRows; i++) {
            double each = u.get(i, column);
            farthest = Math.abs(each) > Math.abs(farthest) ? each : farthest;
        }
        return farthest < 0 ? -1 : 1;
    }

    /** Σᵢ uᵢ (θᵢ − θₙ) / σ, statistics carried along. */
    private static Weights direction(
            List<Weights> path, DMatrixRMaj u, int column, double length, double sign) {
        List<List<float[]>> arrays = path.stream().map(WeightVectors::all).toList();
        int at = 0;
        List<LayerWeights> layers = new ArrayList<>();
        for (LayerWeights layer : path.getLast().layers()) {
            Map<String, float[]> sums = new LinkedHashMap<>();
            for (Map.Entry<String, float[]> own : layer.arrays().entrySet()) {
                double[] sum = new double[own.getValue().length];
                for (int i = 0; i < path.size(); i++) {
                    double factor = sign * u.get(i, column) / length;
                    addDifference(sum, factor, arrays.get(i).get(at), own.getValue());
                }
                sums.put(own.getKey(), floats(sum));
                at++;
            }
            layers.add(new LayerWeights(layer.layer(), sums, layer.rows()));
        }
        return new Weights(layers);
    }

    private static void addDifference(double[] sum, double factor, float[] point, float[] centre) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * ((double) point[i] - centre[i]);
        }
    }

    private static float[] floats(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }

    /** A direction of length 1 at right angles to the first, drawn from a fixed seed. */
    private static Weights across(Weights first) {
        Weights drawn = WeightVectors.copy(first);
        RandomSource random = new RandomSource(SEED).split("across");
        for (float[] array : WeightVectors.all(drawn)) {
            java.util.Arrays.fill(array, 0);
        }
        for (float[] array : WeightVectors.learnt(drawn)) {
            for (int i = 0; i < array.length; i++) {
                array[i] = (float) random.nextGaussian();
            }
        }
        subtract(drawn, dot(drawn, first), first);
        double length = Math.sqrt(dot(drawn, drawn));
        for (float[] array : WeightVectors.learnt(drawn)) {
            for (int i = 0; i < array.length && length > 0; i++) {
                array[i] /= (float) length;
            }
        }
        return drawn;
    }

    private static void subtract(Weights from, double factor, Weights direction) {
        List<float[]> targets = WeightVectors.learnt(from);
        List<float[]> parts = WeightVectors.learnt(direction);
        for (int k = 0; k < targets.size(); k++) {
            for (int i = 0; i < targets.get(k).length; i++) {
                targets.get(k)[i] -= (float) (factor * parts.get(k)[i]);
            }
        }
    }

    private static double dot(Weights a, Weights b) {
        List<float[]> as = WeightVectors.learnt(a);
        List<float[]> bs = WeightVectors.learnt(b);
        double sum = 0;
        for (int k = 0; k < as.size(); k++) {
            for (int i = 0; i < as.get(k).length; i++) {
                sum += (double) as.get(k)[i] * bs.get(k)[i];
            }
        }
        return sum;
    }

    /** Where a point of the path stands along a direction, 0 or 1, seen from the last weights. */
    public double place(int point, int direction) {
        return places[point][direction];
    }

    /** How many points the path has. */
    public int points() {
        return places.length;
    }

    /** The share of Σ ‖θᵢ − θₙ‖² that lies along a direction. */
    public double share(int direction) {
        return shares[direction];
    }

    /** One of the two directions, of length 1. */
    Weights direction(int direction) {
        return directions[direction];
    }

    /** Where any weights stand along a direction, seen from the last ones of the path. */
    public double place(Weights weights, int direction) {
        List<float[]> point = WeightVectors.learnt(weights);
        List<float[]> from = WeightVectors.learnt(centre);
        List<float[]> along = WeightVectors.learnt(directions[direction]);
        double sum = 0;
        for (int k = 0; k < from.size(); k++) {
            for (int i = 0; i < from.get(k).length; i++) {
                sum += ((double) point.get(k)[i] - from.get(k)[i]) * along.get(k)[i];
            }
        }
        return sum;
    }

    /** A copy of the last weights, to be moved about by {@link #move}. */
    Weights scratch() {
        return WeightVectors.copy(centre);
    }

    /** Sets weights to a place on the plane: θₙ + x·v₁ + y·v₂. */
    void move(Weights scratch, double x, double y) {
        List<float[]> to = WeightVectors.all(scratch);
        List<float[]> from = WeightVectors.all(centre);
        List<float[]> across = WeightVectors.all(directions[0]);
        List<float[]> up = WeightVectors.all(directions[1]);
        for (int k = 0; k < to.size(); k++) {
            float[] values = to.get(k);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (from.get(k)[i] + x * across.get(k)[i] + y * up.get(k)[i]);
            }
        }
        WeightVectors.mendVariances(scratch);
    }
}
