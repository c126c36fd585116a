package gradlab.data.draw;

/** Draws sandals, sneakers and ankle boots from the side, toes to the left. */
final class Shoes {
    private Shoes() {}

    static void sneaker(Pencil pencil, Chance chance) {
        Fabric cloth = Fabric.drawn(chance);
        double collar = chance.between(-0.22, 0.02);
        double sole = chance.between(0.42, 0.5);
        double toe = chance.between(0.12, 0.24);
        pencil.fill(
                Outline.from(-0.95, sole)
                        .bend(-1.0, toe, -0.62, toe)
                        .bend(-0.25, toe - 0.06, chance.between(-0.05, 0.15), collar)
                        .bend(0.45, collar + chance.between(0.05, 0.2), 0.85, collar - 0.06)
                        .bend(0.98, 0.1, 0.93, sole),
                cloth);
        double soleShade = chance.happens(0.6) ? chance.between(0.8, 1) : cloth.against(chance);
        pencil.fill(
                Outline.from(-0.98, sole)
                        .to(0.96, sole)
                        .to(0.94, sole + chance.between(0.12, 0.2))
                        .bend(0, sole + 0.17, -0.9, sole + chance.between(0.1, 0.16)),
                Fabric.plain(soleShade));
        double lace = cloth.against(chance);
        for (int i = 0; i < 3 && chance.happens(0.85); i++) {
            double x = -0.42 + 0.16 * i;
            double y = toe + 0.03 + (collar - toe) * 0.3 * i;
            pencil.stroke(Outline.from(x, y - 0.05).to(x + 0.12, y + 0.12), 0.05, lace);
        }
        if (chance.happens(0.55)) {
            pencil.stroke(
                    Outline.from(-0.1, sole - 0.06)
                            .bend(0.3, sole - 0.1, chance.between(0.4, 0.8), collar + 0.2),
                    chance.between(0.05, 0.12),
                    lace);
        }
    }

    static void ankleBoot(Pencil pencil, Chance chance) {
        Fabric cloth = Fabric.drawn(chance);
        double top = chance.between(-0.95, -0.6);
        double back = chance.between(0.62, 0.86);
        double front = back - chance.between(0.62, 0.85);
        double heel = chance.happens(0.5) ? chance.between(0.16, 0.38) : 0.1;
        double sole = 0.86 - heel;
        double toe = sole - chance.between(0.22, 0.36);
        pencil.fill(
                Outline.from(front, top)
                        .to(back, top + chance.about(0.05))
                        .bend(back - 0.06, 0.1, back + 0.05, sole)
                        .to(-0.35, 0.82)
                        .to(-0.9, 0.84)
                        .bend(-1.02, toe + 0.1, -0.6, toe)
                        .bend(front - 0.05, toe - 0.1, front, top + 0.4),
                cloth);
        double shade = chance.happens(0.5) ? cloth.shaded(-0.25).ground() : cloth.against(chance);
        pencil.fill(
                Outline.from(back + 0.05, sole)
                        .to(back, 0.94)
                        .to(back - chance.between(0.2, 0.45), 0.94)
                        .to(back - 0.5, sole + 0.04),
                Fabric.plain(shade));
        pencil.stroke(Outline.from(-0.9, 0.86).to(-0.1, 0.86), 0.09, shade);
        if (chance.happens(0.5)) {
            double zip = (front + back) / 2 + chance.about(0.1);
            pencil.stroke(Outline.from(zip, top + 0.1).to(zip + 0.05, 0.3), 0.05, shade);
        }
    }

    static void sandal(Pencil pencil, Chance chance) {
        Fabric cloth = Fabric.drawn(chance);
        double heel = chance.happens(0.6) ? chance.between(0.2, 0.75) : 0.06;
        double sole = 0.7;
        double heelTop = sole - heel;
        boolean wedge = chance.happens(0.4);
        double thick = chance.between(0.09, 0.17);
        Outline bed =
                Outline.from(-0.95, sole)
                        .bend(-0.2, sole, 0.3, (sole + heelTop) / 2)
                        .bend(0.6, heelTop, 0.92, heelTop);
        if (wedge) {
            pencil.fill(
                    Outline.from(-0.95, sole)
                            .bend(-0.2, sole, 0.3, (sole + heelTop) / 2)
                            .bend(0.6, heelTop, 0.92, heelTop)
                            .to(0.88, sole + 0.08)
                            .to(-0.9, sole + 0.08),
                    cloth);
        } else if (heel > 0.15) {
            pencil.stroke(
                    Outline.from(0.84, heelTop).to(0.8, sole + 0.06),
                    chance.between(0.07, 0.16),
                    cloth.shaded(-0.1).ground());
        }
        pencil.stroke(bed, thick, cloth.ground());
        straps(pencil, chance, cloth, sole, heelTop);
    }

    private static void straps(
            Pencil pencil, Chance chance, Fabric cloth, double sole, double heelTop) {
        double shade =
                chance.happens(0.5) ? cloth.ground() : cloth.shaded(chance.about(0.3)).ground();
        double wide = chance.between(0.07, 0.16);
        double over = sole - chance.between(0.32, 0.5);
        pencil.stroke(
                Outline.from(-0.82, sole)
                        .bend(-0.62, over, -0.32, over)
                        .bend(-0.15, over + 0.1, -0.2, sole - 0.04),
                wide,
                shade);
        if (chance.happens(0.6)) {
            pencil.stroke(
                    Outline.from(-0.55, over + 0.05).to(chance.between(-0.1, 0.2), heelTop - 0.2),
                    wide * 0.8,
                    shade);
        }
        double ankle = heelTop - chance.between(0.3, 0.6);
        if (chance.happens(0.75)) {
            pencil.stroke(
                    Outline.from(0.88, heelTop)
                            .bend(0.98, ankle, 0.8, ankle)
                            .bend(0.5, ankle + 0.1, 0.35, ankle + 0.05),
                    wide * 0.8,
                    shade);
            pencil.stroke(
                    Outline.from(0.35, ankle + 0.05).to(0.5, (heelTop + ankle) / 2 + 0.1),
                    wide * 0.8,
                    shade);
        }
    }
}
