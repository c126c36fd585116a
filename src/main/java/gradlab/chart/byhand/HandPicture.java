package gradlab.chart.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.HandLayer;
import gradlab.byhand.HandNetwork;
import gradlab.byhand.HandNumbers;
import gradlab.byhand.Quantity;
import gradlab.byhand.Quantity.Kind;
import gradlab.byhand.Symbols;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.picture.Painter;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The network with all numbers that are known by a step, and rings around those it uses. */
public final class HandPicture implements Painter {
    private static final double[] ALONG = {0.5, 0.36, 0.64, 0.28, 0.72, 0.43, 0.57, 0.22, 0.78};
    private static final int MOST_LABELS = 12;
    private final HandScene scene;
    private final HandNetwork network;
    private final ChartTheme theme;
    private final double text;
    private final Symbols symbols;
    private final Set<Quantity> known;
    private final Set<Quantity> ringed;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /**
     * A picture.
     *
     * @param text how large letters are, 1 for the usual size
     */
    public HandPicture(HandScene scene, ChartTheme theme, double text) {
        this.scene = scene;
        this.theme = theme;
        this.text = text;
        network = scene.pass().network();
        symbols = new Symbols(network);
        known = scene.known();
        ringed = scene.ringed();
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        HandInk ink = new HandInk(g2, theme, text);
        HandPlaces places = new HandPlaces(network.sizes(), area, text);
        taken.clear();
        heads(ink, places);
        for (int layer = 0; layer < network.sizes().size(); layer++) {
            for (int unit = 0; unit < network.sizes().get(layer); unit++) {
                Point2D at = places.unit(layer, unit);
                double r = places.radius(layer);
                taken.add(
                        new Rectangle2D.Double(
                                at.getX() - r, at.getY() - r, 2 * r, 2 * r + 22 * text));
            }
        }
        for (int layer = 1; layer <= network.layers().size(); layer++) {
            edges(ink, places, layer);
        }
        for (int layer = 0; layer < network.sizes().size(); layer++) {
            for (int unit = 0; unit < network.sizes().get(layer); unit++) {
                unit(ink, places, layer, unit);
            }
        }
        for (int layer = 1; layer <= network.layers().size(); layer++) {
            weights(ink, places, layer);
        }
        loss(ink, places);
    }

    private void heads(HandInk ink, HandPlaces places) {
        double y = places.area().getY() + 10 * text;
        int last = network.layers().size();
        for (int layer = 0; layer <= last; layer++) {
            String name =
                    layer == 0
                            ? tr("input")
                            : layer == last
                                    ? tr("output")
                                    : last == 2 ? tr("hidden") : tr("hidden {0}", layer);
            ink.words(name, places.x(layer), y, HandInk.SMALL, theme.muted(), false);
        }
        ink.words(tr("loss"), places.loss().getCenterX(), y, HandInk.SMALL, theme.muted(), false);
    }

    private static Line2D between(HandPlaces places, int layer, int input, int unit) {
        Point2D from = places.unit(layer - 1, input);
        Point2D to = places.unit(layer, unit);
        return new Line2D.Double(
                from.getX() + places.radius(layer - 1),
                from.getY(),
                to.getX() - places.radius(layer),
                to.getY());
    }

    private boolean onItsWay(Quantity weight) {
        return ringed.contains(weight) || ringed.contains(weight.gradient());
    }

    private void edges(HandInk ink, HandPlaces places, int layer) {
        HandLayer of = network.layer(layer);
        boolean back = scene.step().group().backward();
        double greatest = 1e-9;
        for (List<Double> row : of.kernel()) {
            for (double weight : row) {
                greatest = Math.max(greatest, Math.abs(weight));
            }
        }
        for (int input = 0; input < of.inputs(); input++) {
            for (int unit = 0; unit < of.units(); unit++) {
                double weight = of.weight(input, unit);
                Line2D line = between(places, layer, input, unit);
                boolean lit = onItsWay(Quantity.weight(layer, input, unit));
                if (lit) {
                    ink.line(line, 12, ink.soft(back ? theme.backward() : theme.accent()));
                }
                Color colour = weight < 0 ? theme.negative() : theme.positive();
                double share = Math.min(1, Math.abs(weight) / greatest);
                ink.line(line, 0.8 + 2.6 * share, ink.faded(colour, 0.55 - 0.55 * share));
                if (lit) {
                    ink.chevrons(line, back, back ? theme.backward() : theme.accent());
                }
            }
        }
    }

    private void weights(HandInk ink, HandPlaces places, int layer) {
        HandLayer of = network.layer(layer);
        boolean all = of.inputs() * of.units() <= MOST_LABELS;
        for (int pass = 0; pass < 2; pass++) {
            for (int input = 0; input < of.inputs(); input++) {
                for (int unit = 0; unit < of.units(); unit++) {
                    Quantity weight = Quantity.weight(layer, input, unit);
                    boolean lit = onItsWay(weight);
                    if (lit == (pass == 0) && (lit || all)) {
                        label(ink, places, weight);
                    }
                }
            }
        }
    }

    private void label(HandInk ink, HandPlaces places, Quantity weight) {
        int layer = weight.layer();
        Line2D line = between(places, layer, weight.input(), weight.unit());
        double value = network.layer(layer).weight(weight.input(), weight.unit());
        boolean gradient = known.contains(weight.gradient());
        double slope = gradient ? scene.pass().gradient(layer, weight.input(), weight.unit()) : 0;
        String below = "∂ " + HandNumbers.three(slope);
        double width = Math.max(46, (gradient ? 14 + 6.4 * below.length() : 0)) * text;
        double height = (gradient ? 34 : 21) * text;
        Rectangle2D box = null;
        for (double share : ALONG) {
            double x = line.getX1() + share * (line.getX2() - line.getX1());
            double y = line.getY1() + share * (line.getY2() - line.getY1());
            box = new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
            Rectangle2D tried = box;
            if (taken.stream().noneMatch(each -> each.intersects(tried))) {
                break;
            }
            box = null;
        }
        if (box == null) {
            return;
        }
        taken.add(box);
        boolean lit = onItsWay(weight);
        ink.box(box, 5, theme.surface(), lit ? theme.backward() : theme.grid(), lit ? 1.8 : 1);
        double y = box.getCenterY() - (gradient ? 7 * text : 0);
        ink.words(HandNumbers.typed(value), box.getCenterX(), y, 12, theme.text(), lit);
        if (gradient) {
            ink.words(below, box.getCenterX(), y + 15 * text, 11, theme.backward(), true);
        }
    }

    private void unit(HandInk ink, HandPlaces places, int layer, int unit) {
        Point2D at = places.unit(layer, unit);
        double r = places.radius(layer);
        Quantity answer = new Quantity(layer == 0 ? Kind.INPUT : Kind.OUTPUT, layer, unit, 0);
        Quantity sum = new Quantity(Kind.SUM, layer, unit, 0);
        Quantity delta = new Quantity(Kind.DELTA, layer, unit, 0);
        boolean lit = ringed.contains(answer) || ringed.contains(sum);
        boolean now = layer > 0 && scene.step().of().equals(delta);
        Ellipse2D disc = new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
        Color ring = scene.step().group().backward() ? theme.backward() : theme.accent();
        if (lit || now) {
            ink.ring(disc, ink.soft(ring), 12);
        }
        ink.disc(disc, theme.surface(), lit || now ? ring : theme.axis(), lit || now ? 2.6 : 1.3);
        double size = Math.clamp(r / text * 0.4, 9, 18);
        boolean done = layer == 0 || known.contains(answer);
        double a = layer == 0 || done ? scene.pass().a(layer, unit, scene.row()) : 0;
        String shown = done ? layer == 0 ? HandNumbers.typed(a) : HandNumbers.three(a) : "·";
        boolean roomy = r > 26 * text;
        if (roomy) {
            ink.words(
                    symbols.plain(answer),
                    at.getX(),
                    at.getY() - r * 0.46,
                    11,
                    theme.muted(),
                    false);
        }
        ink.words(shown, at.getX(), at.getY(), size, theme.text(), true);
        if (layer > 0 && r > 18 * text && known.contains(sum)) {
            double z = scene.pass().z(layer, unit, scene.row());
            ink.words(
                    "z " + HandNumbers.three(z),
                    at.getX(),
                    at.getY() + r * 0.48,
                    10.5,
                    theme.muted(),
                    false);
        }
        if (layer > 0) {
            bias(ink, at, r, layer, unit);
            signal(ink, at, r, delta);
        }
    }

    private void bias(HandInk ink, Point2D at, double r, int layer, int unit) {
        Quantity bias = Quantity.bias(layer, unit);
        boolean lit = onItsWay(bias);
        String words = "b " + HandNumbers.typed(network.layer(layer).bias().get(unit));
        boolean gradient = known.contains(bias.gradient());
        double y = at.getY() - r - 2 * text;
        double width = ink.width(words, 11, lit);
        double x = at.getX() - r * 0.75 - width / 2;
        ink.words(words, x, y, 11, lit ? theme.text() : theme.muted(), lit);
        if (gradient) {
            String slope = "∂ " + HandNumbers.three(scene.pass().biasGradient(layer, unit));
            double wide = ink.width(slope, 11, true);
            ink.words(slope, x + width / 2 + 6 * text + wide / 2, y, 11, theme.backward(), true);
        }
    }

    private void signal(HandInk ink, Point2D at, double r, Quantity delta) {
        boolean done = known.contains(delta);
        boolean lit = ringed.contains(delta);
        if (!done && !lit) {
            return;
        }
        double value = scene.pass().delta(delta.layer(), delta.unit(), scene.row());
        String words = symbols.plain(delta) + " = " + HandNumbers.three(value);
        double width = ink.width(words, 11.5, true) + 20 * text;
        double height = 19 * text;
        Rectangle2D pill =
                new Rectangle2D.Double(
                        at.getX() - width / 2, at.getY() + r + 3 * text, width, height);
        Color soft = ink.soft(theme.backward());
        ink.box(pill, height / text / 2, soft, lit ? theme.backward() : soft, 1.6);
        ink.words(words, pill.getCenterX(), pill.getCenterY(), 11.5, theme.backward(), true);
    }

    private void loss(HandInk ink, HandPlaces places) {
        Rectangle2D box = places.loss();
        int last = network.layers().size();
        for (int unit = 0; unit < network.outputs(); unit++) {
            Point2D at = places.unit(last, unit);
            double r = places.radius(last);
            ink.line(
                    new Line2D.Double(at.getX() + r, at.getY(), box.getX(), box.getCenterY()),
                    1.2,
                    theme.axis());
        }
        boolean lit = scene.step().of().kind() == Kind.LOSS;
        boolean target = ringed.stream().anyMatch(each -> each.kind() == Kind.TARGET);
        ink.box(
                box,
                6,
                theme.surface(),
                lit || target ? theme.accent() : theme.axis(),
                lit || target ? 2.2 : 1.2);
        boolean done = known.contains(new Quantity(Kind.LOSS, 0, 0, 0));
        double x = box.getCenterX();
        double y = box.getCenterY();
        ink.words("ℓ", x, y - 20 * text, 11.5, theme.muted(), false);
        ink.words(
                done ? HandNumbers.three(scene.pass().loss()) : "·",
                x,
                y - 2 * text,
                16,
                theme.text(),
                true);
        StringBuilder wanted = new StringBuilder();
        for (double each : network.rows().get(scene.row()).targets()) {
            wanted.append(wanted.isEmpty() ? "y " : " ").append(plain(each));
        }
        ink.words(wanted.toString(), x, y + 18 * text, 10.5, theme.muted(), false);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e4
                ? Long.toString(Math.round(value)).replace('-', '−')
                : HandNumbers.typed(value);
    }
}
