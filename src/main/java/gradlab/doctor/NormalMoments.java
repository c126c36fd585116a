package gradlab.doctor;

import gradlab.engine.activation.Activation;

/**
 * What a function makes of a normal number z: E f(z), E f(z)², E f′(z)², integrated over ±6
 * standard deviations.
 */
record NormalMoments(double mean, double square, double slopeSquare) {
    private static final int POINTS = 240;
    private static final double REACH = 6;

    static NormalMoments of(Activation f, double center, double deviation) {
        double weights = 0;
        double mean = 0;
        double square = 0;
        double slopes = 0;
        for (int i = 0; i <= POINTS; i++) {
            double x = REACH * (2.0 * i / POINTS - 1);
            double weight = Math.exp(-x * x / 2);
            float z = (float) (center + deviation * x);
            double value = f.value(z);
            double slope = f.slope(z);
            weights += weight;
            mean += weight * value;
            square += weight * value * value;
            slopes += weight * slope * slope;
        }
        return new NormalMoments(mean / weights, square / weights, slopes / weights);
    }
}
