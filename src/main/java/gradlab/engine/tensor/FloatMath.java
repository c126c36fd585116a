package gradlab.engine.tensor;

/**
 * Elementary functions of floats, within 2 units in the last place over the whole range, written so
 * that a plain loop over them is vectorized by the JIT: no branches, no tables, no bit patterns,
 * and bodies short enough for it to unroll. Where one would be too long, a loop makes two passes,
 * and the first one's result is an argument of the second.
 *
 * <p>Each works in doubles and rounds once at the end. The coefficients are near-minimax fits in
 * relative error, made for this class; the bound of each fit stands beside it. Results depend on
 * IEEE arithmetic alone, so they are the same on every machine.
 */
public final class FloatMath {
    /** e^±105 is 0 or ∞ as a float. */
    private static final float FAR = 105;

    /** tanh is 1 from here on. */
    private static final float FLAT_TANH = 9.02f;

    /** Φ(−14.5) is 0 as a float. */
    private static final float FLAT_TAIL = 14.5f;

    /** The slope of the Gaussian error linear unit is 0 or 1 to 4e-8 from here on. */
    private static final float FLAT_GELU = 5.9f;

    private static final float GRAIN = 0x1p-102f;

    private FloatMath() {}

    /** e^x. */
    public static float exp(float x) {
        return (float) exponential(bounded(x, FAR));
    }

    /** x where x ≥ 0, else e^x − 1 without losing the digits of a small x. */
    public static float elu(float x) {
        // e^x − 1 = 2t / (1 − t) with t = tanh(x/2)
        double t = tangent(bounded(Math.min(x, 0f) * 0.5f, FLAT_TANH));
        return (float) (Math.max(x, 0f) + 2 * t / (1 - t));
    }

    /** 1 / (1 + e^−x). */
    public static float sigmoid(float x) {
        return (float) (1 / (1 + exponential(-bounded(x, FAR))));
    }

    /** The hyperbolic tangent. */
    public static float tanh(float x) {
        return (float) tangent(bounded(x, FLAT_TANH));
    }

    /** ln(1 + e^x), given {@link #exp} of −|x|. */
    public static float softplus(float x, float exponential) {
        return (float) (Math.max(x, 0f) + logOfOnePlus(exponential));
    }

    /** e^(−x²/2). */
    public static float bell(float x) {
        double near = bounded(x, FLAT_TAIL);
        return (float) exponential(-0.5 * near * near);
    }

    /** xΦ(x), with Φ the normal distribution function, given {@link #bell} of x. */
    public static float gelu(float x, float bell) {
        double size = bounded(Math.abs(x), FLAT_TAIL);
        return (float) (Math.max(x, 0f) - size * bell * tailByBell(size));
    }

    /** The slope Φ(x) + xφ(x) of {@link #gelu}, to 3e-8. */
    public static float geluSlope(float x) {
        double near = bounded(x, FLAT_GELU);
        double s = near * near;
        double p = -2.8367379239138807e-11;
        p = p * s + 1.2210968500195907e-08;
        p = p * s + 1.001191669971992e-06;
        p = p * s + 3.204164682024106e-05;
        p = p * s + 2.3949309308053554e-4;
        p = p * s + 0.01366991633700913;
        p = p * s - 0.020566854012396427;
        p = p * s + 0.7978845307983484;
        double q = 3.311881004595621e-07;
        q = q * s + 1.0222717664205715e-05;
        q = q * s + 2.472819819633573e-4;
        q = q * s + 0.004020888682836038;
        q = q * s + 0.04465255514681324;
        q = q * s + 0.3075562236854737;
        q = q * s + 1;
        return (float) (0.5 + near * p / q);
    }

    /** 1 where x &gt; 0, else 0. */
    public static float isPositive(float x) {
        return Math.max(Math.signum(x), 0f);
    }

    /**
     * x, but for numbers below 1e-30, which are rounded to a multiple of the least normal float,
     * 1e-38, so that no denormal number is left: arithmetic on those is a hundred times slower on
     * some processors.
     */
    public static float withoutDenormals(float x) {
        // The last bit of the sum is worth at least the least normal float: all below is rounded.
        return (x + GRAIN) - GRAIN;
    }

    private static float bounded(float x, float bound) {
        return Math.max(-bound, Math.min(bound, x));
    }

    /** e^x for |x| ≤ 105 to 9e-10: e^(x/256) to 3.6e-12, squared eight times. */
    private static double exponential(double x) {
        double y = x * (1.0 / 256);
        double p = 2.4697470323603665e-05;
        p = p * y + 1.9944945092305493e-4;
        p = p * y + 1.388945655641187e-3;
        p = p * y + 8.333203892969139e-3;
        p = p * y + 0.041666659961672306;
        p = p * y + 0.16666667262206034;
        p = p * y + 0.5000000002368477;
        p = p * y + 0.9999999999266406;
        p = p * y + 0.9999999999987287;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        p *= p;
        return p * p;
    }

    /** tanh x for |x| ≤ 9.02 to 1.4e-9. */
    private static double tangent(double x) {
        double s = x * x;
        double p = -1.2203502377915276e-11;
        p = p * s + 3.058507511377795e-08;
        p = p * s + 2.8007481677709578e-05;
        p = p * s + 3.868328890642696e-3;
        p = p * s + 0.13679915983946478;
        p = p * s + 0.9999999986912284;
        double q = 1.287368166837366e-06;
        q = q * s + 3.938633125552756e-4;
        q = q * s + 0.02724584300007264;
        q = q * s + 0.47013248044583417;
        q = q * s + 1;
        return x * p / q;
    }

    /** ln(1 + u) for 0 ≤ u ≤ 1 to 2.6e-12. */
    private static double logOfOnePlus(double u) {
        // ln(1 + u) = 2 artanh(u / (2 + u))
        double r = u / (2 + u);
        double s = r * r;
        double p = 0.10939312926420655;
        p = p * s + 0.08558264130037951;
        p = p * s + 0.11152938380321598;
        p = p * s + 0.14284051353578006;
        p = p * s + 0.20000031269075802;
        p = p * s + 0.3333333311366912;
        p = p * s + 1.000000000002514;
        return 2 * r * p;
    }

    /** Φ(−x)·e^(x²/2) for 0 ≤ x ≤ 14.5 to 6e-9. */
    private static double tailByBell(double x) {
        double p = 0.004116306711743892;
        p = p * x + 0.040633247371286964;
        p = p * x + 0.1832352568235293;
        p = p * x + 0.438295199152371;
        p = p * x + 0.5000000029533131;
        double q = 0.010317931054848926;
        q = q * x + 0.10185889350190082;
        q = q * x + 0.4694709273496305;
        q = q * x + 1.2025037772447955;
        q = q * x + 1.6744753794224638;
        q = q * x + 1;
        return p / q;
    }
}
