package gradlab.ui.window;

import java.awt.Color;

/**
 * How colours look to eyes that lack one kind of cone (Machado, Oliveira and Fernandes 2009, on
 * linear light), and how far apart they are then (CIE 1976, L*a*b*).
 */
enum ColourSight {
    WHOLE(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTAN(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    DEUTAN(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    TRITAN(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900);

    /** So far apart that dots of one are not taken for those of the other. */
    static final double LEAST = 15;

    private final double[] seen;

    ColourSight(double... seen) {
        this.seen = seen;
    }

    double distance(Color one, Color other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private double[] lab(Color colour) {
        double[] light = {
            linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())
        };
        double r = part(0, light);
        double g = part(3, light);
        double b = part(6, light);
        double x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private double part(int row, double[] light) {
        double sum = 0;
        for (int i = 0; i < light.length; i++) {
            sum += seen[row + i] * light[i];
        }
        return Math.clamp(sum, 0, 1);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double bent(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116.0;
    }
}
