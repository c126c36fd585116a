package gradlab.data.draw;

/**
 * The shade of cloth at each pixel: a ground with bands across it and a light that falls off to one
 * side.
 *
 * @param ground shade without bands, 0 … 1
 * @param contrast how much lighter or darker a band is; 0 for plain cloth
 * @param acrossX bands per pixel to the right
 * @param acrossY bands per pixel down; with both, bands are slanted
 * @param light change of shade per pixel to the right
 */
record Fabric(double ground, double contrast, double acrossX, double acrossY, double light) {
    /** No cloth: the black behind the drawing. */
    static final Fabric NOTHING = new Fabric(0, 0, 0, 0, 0);

    private static final double MIDDLE = 14;

    /** Plain cloth. */
    static Fabric plain(double shade) {
        return new Fabric(shade, 0, 0, 0, 0);
    }

    /** Cloth that may be striped any way. */
    static Fabric drawn(Chance chance) {
        return chance.happens(0.55)
                ? unpatterned(chance)
                : striped(
                        chance,
                        chance.happens(0.45)
                                ? 0
                                : chance.happens(0.6)
                                        ? StrictMath.PI / 2
                                        : chance.between(0.4, 1.2));
    }

    /** Cloth of one shade. */
    static Fabric unpatterned(Chance chance) {
        return new Fabric(chance.between(0.35, 0.95), 0, 0, 0, chance.about(0.006));
    }

    /**
     * Striped cloth.
     *
     * @param angle of the direction across the stripes: 0 for stripes that lie, π/2 for upright
     *     ones
     */
    static Fabric striped(Chance chance, double angle) {
        double ground = chance.between(0.35, 0.95);
        double light = chance.about(0.006);
        double contrast = chance.between(0.12, 0.45) * (ground > 0.6 ? -1 : 1);
        double frequency = chance.between(0.1, 0.3);
        return new Fabric(
                ground,
                contrast,
                frequency * StrictMath.sin(angle),
                frequency * StrictMath.cos(angle),
                light);
    }

    /** The same cloth, lighter or darker all over. */
    Fabric shaded(double change) {
        return new Fabric(clamp(ground + change), contrast, acrossX, acrossY, light);
    }

    /** A shade that stands out from this cloth by at least a third. */
    double against(Chance chance) {
        double distance = chance.between(0.35, 0.6);
        return ground > 0.62 ? clamp(ground - distance) : clamp(ground + distance);
    }

    /** The shade at a pixel, 0 … 1. */
    double shade(int x, int y) {
        double phase = acrossX * x + acrossY * y;
        double band = phase - Math.floor(phase) < 0.5 ? 0 : contrast;
        return ground == 0 ? 0 : clamp(ground + band + light * (x - MIDDLE));
    }

    private static double clamp(double shade) {
        return Math.clamp(shade, 0.12, 1);
    }
}
