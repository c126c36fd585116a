package gradlab.data.draw;

/** Draws what is worn above: T-shirts, pullovers, coats, shirts, and dresses. */
final class Tops {
    private Tops() {}

    static void tShirt(Pencil pencil, Chance chance) {
        Fabric cloth =
                chance.happens(0.55) ? Fabric.unpatterned(chance) : Fabric.striped(chance, 0);
        double shoulder = chance.between(0.42, 0.56);
        double chest = shoulder * chance.between(0.84, 0.96);
        Bodice cut =
                new Bodice(
                        chance.between(0.18, 0.28),
                        chance.between(0.1, 0.24),
                        shoulder,
                        chest,
                        chest * chance.between(0.88, 1),
                        chest * chance.between(0.94, 1.08),
                        chance.between(0.68, 0.95));
        pencil.fill(cut.body(chance.happens(0.25)), cloth);
        double length = chance.between(0.32, 0.55);
        double angle = chance.between(0.35, 0.85);
        pencil.fillBoth(cut.sleeve(length, chance.between(0.24, 0.34), angle), cloth);
        if (chance.happens(0.5)) {
            pencil.strokeBoth(cut.seam(), 0.05, cloth.shaded(-0.2).ground());
        }
        if (chance.happens(0.35)) {
            double size = chance.between(0.1, 0.24);
            pencil.fill(
                    Outline.ellipse(
                            0, chance.between(-0.25, 0.1), size, size * chance.between(0.5, 1)),
                    Fabric.plain(cloth.against(chance)));
        }
    }

    static void pullover(Pencil pencil, Chance chance) {
        Fabric cloth = chance.happens(0.6) ? Fabric.unpatterned(chance) : Fabric.striped(chance, 0);
        Bodice cut = longSleeved(chance, chance.between(0.6, 0.84));
        pencil.fill(cut.body(chance.happens(0.2)), cloth);
        longSleeves(pencil, chance, cut, cloth);
        double rib = chance.happens(0.7) ? cloth.against(chance) : cloth.shaded(-0.2).ground();
        double hem = cut.bottom() - 0.04;
        double thick = chance.between(0.08, 0.14);
        pencil.stroke(Outline.from(-cut.hem(), hem).to(cut.hem(), hem), thick, rib);
        pencil.stroke(cut.neckline(), 0.1, rib);
    }

    static void coat(Pencil pencil, Chance chance) {
        Fabric cloth = chance.happens(0.85) ? Fabric.unpatterned(chance) : Fabric.drawn(chance);
        Bodice cut = longSleeved(chance, chance.between(0.86, 1));
        pencil.fill(cut.body(true), cloth);
        longSleeves(pencil, chance, cut, cloth);
        pencil.fill(cut.gap(chance.between(0.03, 0.08), chance.between(0.08, 0.2)), Fabric.NOTHING);
        double lapel = cloth.shaded(chance.happens(0.5) ? 0.22 : -0.22).ground();
        pencil.fillBoth(cut.collar(chance.between(0.25, 0.6)), Fabric.plain(lapel));
        if (chance.happens(0.5)) {
            double y = chance.between(0.25, 0.45);
            pencil.strokeBoth(
                    Outline.from(0.18, y).to(0.38, y - 0.03), 0.06, cloth.shaded(-0.25).ground());
        }
    }

    static void shirt(Pencil pencil, Chance chance) {
        Fabric cloth =
                chance.happens(0.55)
                        ? Fabric.unpatterned(chance)
                        : Fabric.striped(chance, StrictMath.PI / 2);
        Bodice cut = longSleeved(chance, chance.between(0.7, 0.9));
        pencil.fill(cut.body(chance.happens(0.6)), cloth);
        if (chance.happens(0.45)) {
            double length = chance.between(0.34, 0.55);
            double angle = chance.between(0.3, 0.7);
            pencil.fillBoth(cut.sleeve(length, chance.between(0.22, 0.32), angle), cloth);
        } else {
            longSleeves(pencil, chance, cut, cloth);
        }
        double shade = cloth.against(chance);
        pencil.fillBoth(
                cut.collar(chance.between(0.06, 0.16)),
                Fabric.plain(cloth.shaded(chance.happens(0.5) ? 0.2 : -0.2).ground()));
        pencil.stroke(cut.front(), chance.between(0.07, 0.12), shade);
        int buttons = chance.happens(0.5) ? 5 : 4;
        double bottom = cut.bottom() - 0.15;
        for (int i = 0; i < buttons; i++) {
            double y = -0.62 + (bottom + 0.62) * i / (buttons - 1);
            pencil.fill(Outline.ellipse(0, y, 0.085, 0.07), Fabric.plain(shade));
        }
    }

    static void dress(Pencil pencil, Chance chance) {
        Fabric cloth = Fabric.drawn(chance);
        double shoulder = chance.between(0.2, 0.36);
        double waist = chance.between(0.17, 0.27);
        double hem = waist * chance.between(1.1, 2.4);
        double neck = shoulder * chance.between(0.45, 0.75);
        double hips = chance.between(-0.3, 0.05);
        Outline half =
                Outline.from(0, -0.98 + chance.between(0.1, 0.35))
                        .bend(neck, -0.72, neck, -0.98)
                        .to(shoulder, -0.92)
                        .bend(shoulder - 0.04, -0.55, waist, hips)
                        .bend(waist + chance.between(0, 0.1), hips + 0.2, hem, 0.98)
                        .to(0, 0.98);
        pencil.fill(half.mirrored(), cloth);
        if (chance.happens(0.4)) {
            sleevesOfDress(pencil, chance, cloth, shoulder);
        }
        if (chance.happens(0.45)) {
            pencil.stroke(Outline.from(-waist, hips).to(waist, hips), 0.07, cloth.against(chance));
        }
    }

    private static void sleevesOfDress(
            Pencil pencil, Chance chance, Fabric cloth, double shoulder) {
        Bodice cut = new Bodice(0.1, 0.1, shoulder, shoulder - 0.02, 0.2, 0.2, 1);
        double length = chance.happens(0.3) ? chance.between(0.9, 1.2) : chance.between(0.2, 0.45);
        pencil.fillBoth(cut.sleeve(length, 0.16, chance.between(0.15, 0.5)), cloth);
    }

    private static Bodice longSleeved(Chance chance, double bottom) {
        double shoulder = chance.between(0.38, 0.52);
        double chest = shoulder * chance.between(0.82, 0.95);
        return new Bodice(
                chance.between(0.15, 0.25),
                chance.between(0.06, 0.2),
                shoulder,
                chest,
                chest * chance.between(0.88, 1),
                chest * chance.between(0.9, 1.12),
                bottom);
    }

    private static void longSleeves(Pencil pencil, Chance chance, Bodice cut, Fabric cloth) {
        double length = chance.between(1.25, 1.6);
        double angle = chance.between(0.1, 0.38);
        Fabric sleeves = cloth.shaded(chance.happens(0.3) ? chance.about(0.2) : 0);
        pencil.fillBoth(cut.sleeve(length, chance.between(0.16, 0.24), angle), sleeves);
        if (chance.happens(0.7)) {
            pencil.strokeBoth(cut.seam(), 0.05, cloth.shaded(-0.25).ground());
        }
    }
}
