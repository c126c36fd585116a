package gradlab.data;

/** A source whose rows are drawn from a seed, as many as one likes. */
public sealed interface Generator extends DataSource
        permits Circles,
                Moons,
                Spirals,
                Xor,
                Blobs,
                Linear,
                Friedman,
                Regression,
                Sine,
                Garments,
                Digits {
    /** How many rows, how noisy, and from which seed. */
    Sampling sampling();
}
