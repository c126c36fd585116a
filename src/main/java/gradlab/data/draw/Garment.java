package gradlab.data.draw;

import gradlab.engine.tensor.RandomSource;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Ten kinds of clothing, in the order of Fashion-MNIST's classes, and how each is drawn. */
public enum Garment {
    T_SHIRT("T-shirt", Tops::tShirt),
    TROUSER("Trouser", Garment::trouser),
    PULLOVER("Pullover", Tops::pullover),
    DRESS("Dress", Tops::dress),
    COAT("Coat", Tops::coat),
    SANDAL("Sandal", Shoes::sandal),
    SHIRT("Shirt", Tops::shirt),
    SNEAKER("Sneaker", Shoes::sneaker),
    BAG("Bag", Garment::bag),
    ANKLE_BOOT("Ankle boot", Shoes::ankleBoot);

    /** Pixels on each side of a drawing. */
    public static final int WIDTH = 28;

    private final String label;
    private final BiConsumer<Pencil, Chance> drawing;

    Garment(String label, BiConsumer<Pencil, Chance> drawing) {
        this.label = label;
        this.drawing = drawing;
    }

    /** The names of all kinds, by number. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(garment -> garment.label).toList();
    }

    /** Grey pixels row by row, 0 black to 1 white: one garment, unlike any other of its kind. */
    public float[] draw(RandomSource random) {
        Chance chance = new Chance(random);
        Canvas canvas = new Canvas(WIDTH, WIDTH);
        double size = chance.between(10, 12.8);
        double stretch = chance.between(0.9, 1.1);
        Placement placement =
                Placement.of(
                        WIDTH,
                        size * stretch,
                        size / stretch,
                        chance.about(0.07),
                        chance.about(0.04),
                        chance.between(-2.2, 2.2),
                        chance.between(-2.2, 2.2));
        drawing.accept(new Pencil(canvas, placement), chance);
        return canvas.pixels();
    }

    private static void trouser(Pencil pencil, Chance chance) {
        Fabric cloth = Fabric.drawn(chance);
        double waist = chance.between(0.24, 0.36);
        double hips = waist * chance.between(1.05, 1.3);
        double foot = chance.between(0.14, 0.26);
        double spread = chance.between(0.0, 0.16);
        double crotch = chance.between(-0.45, -0.2);
        double bottom = chance.happens(0.15) ? chance.between(0.2, 0.5) : 0.98;
        pencil.fill(
                Outline.from(0, -0.96)
                        .to(waist, -0.96)
                        .bend(hips, -0.6, hips, crotch)
                        .to(spread + 0.04 + 2 * foot * 0.8, bottom)
                        .to(spread + 0.04, bottom)
                        .to(0.02, crotch)
                        .to(0, crotch)
                        .mirrored(),
                cloth);
        if (chance.happens(0.6)) {
            pencil.stroke(
                    Outline.from(-waist, -0.88).to(waist, -0.88), 0.06, cloth.against(chance));
        }
        if (chance.happens(0.4)) {
            double x = spread + foot;
            pencil.strokeBoth(
                    Outline.from(hips * 0.6, crotch).to(x, bottom - 0.05),
                    0.04,
                    cloth.shaded(-0.2).ground());
        }
    }

    private static void bag(Pencil pencil, Chance chance) {
        Fabric cloth = Fabric.drawn(chance);
        double top = chance.between(-0.4, 0.0);
        double bottom = chance.between(0.6, 0.92);
        double upper = chance.between(0.55, 0.9);
        double lower = upper * chance.between(0.85, 1.12);
        double handle = top - chance.between(0.3, 0.62);
        double grip = upper * chance.between(0.35, 0.75);
        pencil.stroke(
                Outline.from(-grip, top)
                        .bend(-grip * 0.95, handle, 0, handle)
                        .bend(grip * 0.95, handle, grip, top),
                chance.between(0.06, 0.14),
                cloth.shaded(chance.about(0.2)).ground());
        pencil.fill(
                Outline.from(0, top)
                        .to(upper, top)
                        .bend(lower + 0.06, (top + bottom) / 2, lower, bottom)
                        .to(0, bottom)
                        .mirrored(),
                cloth);
        double shade = cloth.against(chance);
        if (chance.happens(0.5)) {
            double flap = top + (bottom - top) * chance.between(0.25, 0.5);
            pencil.stroke(
                    Outline.from(-upper, top).bend(0, 2 * flap - top, upper, top), 0.06, shade);
        }
        if (chance.happens(0.6)) {
            double y = top + (bottom - top) * chance.between(0.25, 0.5);
            pencil.fill(Outline.ellipse(0, y, 0.09, 0.09), Fabric.plain(shade));
        }
    }
}
