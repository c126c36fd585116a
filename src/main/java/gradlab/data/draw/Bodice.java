package gradlab.data.draw;

/**
 * What all tops are cut from: a body with a neck and shoulders, and sleeves. Lengths are units of
 * the drawing plane, y pointing down from −1.
 *
 * @param neck half the width of the neck opening
 * @param neckDepth how far the opening comes down
 * @param shoulder half the width at the shoulders
 * @param chest half the width under the arms
 * @param waist half the width at half height
 * @param hem half the width at the hem
 * @param bottom where the hem is
 */
record Bodice(
        double neck,
        double neckDepth,
        double shoulder,
        double chest,
        double waist,
        double hem,
        double bottom) {
    private static final double TOP = -0.92;
    private static final double SHOULDER = -0.78;
    private static final double ARMHOLE = -0.38;

    /** The body, with a round neck or one that comes to a point. */
    Outline body(boolean pointed) {
        Outline half = Outline.from(0, TOP + neckDepth);
        if (pointed) {
            half.to(neck, TOP);
        } else {
            half.bend(neck, TOP + neckDepth, neck, TOP);
        }
        return half.to(shoulder, SHOULDER)
                .to(chest, ARMHOLE)
                .bend(waist, 0, (waist + hem) / 2, (bottom + ARMHOLE) / 2 + 0.15)
                .to(hem, bottom)
                .to(0, bottom)
                .mirrored();
    }

    /**
     * The right sleeve.
     *
     * @param length from the shoulder to the cuff
     * @param cuff width at the cuff
     * @param angle away from hanging straight down, in radians
     */
    Outline sleeve(double length, double cuff, double angle) {
        double sin = StrictMath.sin(angle);
        double cos = StrictMath.cos(angle);
        double endX = shoulder + length * sin;
        double endY = SHOULDER + length * cos;
        return Outline.from(shoulder - 0.06, SHOULDER - 0.02)
                .bend(shoulder + 0.1 * sin + 0.04, SHOULDER + 0.05, endX, endY)
                .to(endX - cuff * cos, endY + cuff * sin)
                .to(chest - 0.03, ARMHOLE);
    }

    /** The seam between the body and the right sleeve. */
    Outline seam() {
        return Outline.from(shoulder, SHOULDER).to(chest, ARMHOLE);
    }

    /** The edge of a round neck. */
    Outline neckline() {
        return Outline.from(-neck, TOP)
                .bend(-neck, TOP + neckDepth, 0, TOP + neckDepth)
                .bend(neck, TOP + neckDepth, neck, TOP);
    }

    /** The right half of a collar that lies on the shoulders. */
    Outline collar(double length) {
        return Outline.from(0, TOP + neckDepth)
                .to(neck, TOP - 0.04)
                .to(neck + 0.12, TOP + 0.06)
                .to(0.1, TOP + neckDepth + length);
    }

    /** Where the front stands open, wider towards the hem. */
    Outline gap(double upper, double lower) {
        return Outline.from(0, TOP + neckDepth)
                .to(upper, -0.3)
                .to(lower, bottom + 0.02)
                .to(0, bottom + 0.02)
                .mirrored();
    }

    /** Straight down the middle, from the neck to the hem. */
    Outline front() {
        return Outline.from(0, TOP + neckDepth).to(0, bottom - 0.02);
    }
}
