package gradlab.data.draw;

import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

import java.util.List;

/** The ten digits as strokes of a pen, drawn small. */
public final class Digit {
    /** Pixels on each side of a drawing. */
    public static final int WIDTH = 8;

    private static final double WOBBLE = 0.07;

    private Digit() {}

    /** Grey pixels row by row, 0 black to 1 white: one digit, unlike any other. */
    public static float[] draw(int digit, RandomSource random) {
        Chance chance = new Chance(random);
        Canvas canvas = new Canvas(WIDTH, WIDTH);
        double size = chance.between(2.7, 3.4);
        Placement placement =
                Placement.of(
                        WIDTH,
                        size * chance.between(0.75, 1.05),
                        size,
                        chance.about(0.1),
                        -chance.between(-0.05, 0.3),
                        chance.between(-0.7, 0.7),
                        chance.between(-0.4, 0.4));
        Pencil pencil = new Pencil(canvas, placement);
        double thickness = chance.between(0.27, 0.5);
        double ink = chance.between(0.75, 1);
        for (Outline stroke : strokes(digit, chance)) {
            pencil.stroke(stroke, thickness, ink);
        }
        return canvas.pixels();
    }

    private static List<Outline> strokes(int digit, Chance chance) {
        Wobble w = new Wobble(chance);
        return switch (digit) {
            case 0 -> zero(w);
            case 1 -> one(w, chance);
            case 2 -> two(w);
            case 3 -> three(w);
            case 4 -> four(w);
            case 5 -> five(w);
            case 6 -> six(w);
            case 7 -> seven(w, chance);
            case 8 -> eight(w);
            case 9 -> nine(w, chance);
            default -> throw new SentenceException("there is no digit {0}", digit);
        };
    }

    private static List<Outline> zero(Wobble w) {
        return List.of(
                w.from(0, -1)
                        .bend(-0.8, -1, -0.7, 0)
                        .bend(-0.7, 1, 0, 1)
                        .bend(0.8, 1, 0.7, 0)
                        .bend(0.7, -1, 0, -1)
                        .line());
    }

    private static List<Outline> one(Wobble w, Chance chance) {
        return chance.happens(0.5)
                ? List.of(w.from(0.1, -1).to(0.05, 1).line())
                : List.of(w.from(-0.45, -0.55).to(0.1, -1).to(0.1, 1).line());
    }

    private static List<Outline> two(Wobble w) {
        return List.of(
                w.from(-0.6, -0.6)
                        .bend(-0.2, -1.15, 0.35, -0.85)
                        .bend(0.9, -0.4, -0.1, 0.4)
                        .to(-0.65, 0.95)
                        .to(0.7, 0.95)
                        .line());
    }

    private static List<Outline> three(Wobble w) {
        return List.of(
                w.from(-0.6, -0.85)
                        .bend(0.7, -1.3, 0.45, -0.4)
                        .bend(0.2, -0.1, -0.1, -0.05)
                        .bend(0.8, 0, 0.5, 0.65)
                        .bend(0.1, 1.2, -0.65, 0.8)
                        .line());
    }

    private static List<Outline> four(Wobble w) {
        return List.of(
                w.from(0.1, -1).to(-0.7, 0.25).to(0.75, 0.25).line(),
                w.from(0.3, -0.4).to(0.25, 1).line());
    }

    private static List<Outline> five(Wobble w) {
        return List.of(
                w.from(0.65, -0.95)
                        .to(-0.45, -0.95)
                        .to(-0.55, -0.15)
                        .bend(0.6, -0.45, 0.6, 0.35)
                        .bend(0.4, 1.2, -0.65, 0.85)
                        .line());
    }

    private static List<Outline> six(Wobble w) {
        return List.of(
                w.from(0.45, -1)
                        .bend(-0.5, -0.7, -0.6, 0.3)
                        .bend(-0.5, 1.05, 0.1, 0.95)
                        .bend(0.8, 0.7, 0.45, 0.2)
                        .bend(0, -0.3, -0.55, 0.4)
                        .line());
    }

    private static List<Outline> seven(Wobble w, Chance chance) {
        return chance.happens(0.3)
                ? List.of(
                        w.from(-0.65, -0.9).to(0.65, -0.9).to(-0.2, 1).line(),
                        w.from(-0.3, 0.05).to(0.45, 0.05).line())
                : List.of(w.from(-0.65, -0.9).to(0.65, -0.9).bend(0.1, 0, -0.15, 1).line());
    }

    private static List<Outline> eight(Wobble w) {
        return List.of(
                w.from(0, -0.05)
                        .bend(-0.8, -0.4, -0.3, -0.9)
                        .bend(0.1, -1.15, 0.45, -0.75)
                        .bend(0.6, -0.35, 0, -0.05)
                        .bend(-0.9, 0.4, -0.4, 0.85)
                        .bend(0.1, 1.15, 0.5, 0.75)
                        .bend(0.8, 0.35, 0, -0.05)
                        .line());
    }

    private static List<Outline> nine(Wobble w, Chance chance) {
        return List.of(
                w.from(0.55, -0.4)
                        .bend(0.2, 0.2, -0.4, -0.1)
                        .bend(-0.8, -0.7, -0.1, -0.95)
                        .bend(0.6, -1, 0.6, -0.4)
                        .bend(0.55, 0.6, chance.happens(0.5) ? 0.2 : -0.4, 1)
                        .line());
    }

    /** An outline whose points are never quite where they are asked for. */
    private static final class Wobble {
        private final Chance chance;
        private Outline line = Outline.from(0, 0);

        Wobble(Chance chance) {
            this.chance = chance;
        }

        Wobble from(double x, double y) {
            line = Outline.from(near(x), near(y));
            return this;
        }

        Wobble to(double x, double y) {
            line.to(near(x), near(y));
            return this;
        }

        Wobble bend(double towardsX, double towardsY, double x, double y) {
            line.bend(near(towardsX), near(towardsY), near(x), near(y));
            return this;
        }

        Outline line() {
            return line;
        }

        private double near(double at) {
            return at + chance.about(WOBBLE);
        }
    }
}
