package gradlab.diagram;

/** Where a gradient norm stands between 10⁻⁸ and 1 on a logarithmic scale. */
public final class GradientShade {
    private static final double LOWEST_EXPONENT = -8;

    private GradientShade() {}

    /** From 0 to 1; 0 as well for what is no number. */
    public static double share(double norm) {
        return norm > 0 ? Math.clamp(1 - Math.log10(norm) / LOWEST_EXPONENT, 0, 1) : 0;
    }
}
