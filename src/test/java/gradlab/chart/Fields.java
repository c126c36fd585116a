package gradlab.chart;

import java.util.List;
import java.util.Random;

/** Decision surfaces made of formulas. */
public final class Fields {
    private static final int SIDE = 64;
    private static final int ROWS = 300;
    private static final double EDGE = 1.4;

    private Fields() {}

    private interface Answer {
        double[] at(double x, double y);
    }

    private interface Target {
        double at(double x, double y);
    }

    public static Field circles() {
        return field(
                List.of("0", "1"),
                (x, y) -> new double[] {1 / (1 + Math.exp(6 * (Math.hypot(x, y) - 0.75)))},
                (x, y) -> Math.hypot(x, y) < 0.75 ? 1 : 0);
    }

    public static Field three() {
        return field(
                List.of("setosa", "versicolor", "virginica"),
                Fields::softmax,
                (x, y) -> x > y && x > -x - y ? 0 : y > -x - y ? 1 : 2);
    }

    private static double[] softmax(double x, double y) {
        double a = Math.exp(2 * x);
        double b = Math.exp(2 * y);
        double c = Math.exp(-2 * x - 2 * y);
        return new double[] {a / (a + b + c), b / (a + b + c), c / (a + b + c)};
    }

    public static Field regression() {
        return field(List.of(), (x, y) -> new double[] {x + y}, Double::sum);
    }

    private static Field field(List<String> classes, Answer answer, Target target) {
        Random random = new Random(1);
        float[] xs = new float[ROWS];
        float[] ys = new float[ROWS];
        float[] targets = new float[ROWS];
        boolean[] training = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double radius = i % 2 == 0 ? 0.5 : 1;
            double angle = random.nextDouble() * 2 * Math.PI;
            xs[i] = (float) (radius * Math.cos(angle) + 0.08 * random.nextGaussian());
            ys[i] = (float) (radius * Math.sin(angle) + 0.08 * random.nextGaussian());
            targets[i] = (float) target.at(xs[i], ys[i]);
            training[i] = i % 3 != 0;
        }
        return new Field(
                new Field.Plane("x₁", "x₂", -EDGE, EDGE, -EDGE, EDGE),
                SIDE,
                SIDE,
                outputs(answer),
                new Field.Points(xs, ys, targets, training, classes));
    }

    private static float[][] outputs(Answer answer) {
        float[][] outputs = new float[SIDE * SIDE][];
        for (int i = 0; i < outputs.length; i++) {
            double[] values = answer.at(place(i % SIDE), place(i / SIDE));
            outputs[i] = new float[values.length];
            for (int k = 0; k < values.length; k++) {
                outputs[i][k] = (float) values[k];
            }
        }
        return outputs;
    }

    private static double place(int cell) {
        return -EDGE + 2 * EDGE * (cell + 0.5) / SIDE;
    }
}
