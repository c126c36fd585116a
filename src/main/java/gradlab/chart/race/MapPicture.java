package gradlab.chart.race;

import static gradlab.text.Text.tr;

import gradlab.chart.picture.Painter;
import gradlab.surface.NewtonStep;
import gradlab.surface.Place;

import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;

/** A surface from above with the ways of all runners over it. */
final class MapPicture implements Painter {
    private static final int NEAR = 60;
    private final RaceScene scene;
    private final MapFrame frame;
    private final MapGround ground;
    private final RaceLook look;

    MapPicture(RaceScene scene, MapFrame frame, @Nullable MapGround before, RaceLook look) {
        this.scene = scene;
        this.frame = frame;
        this.look = look;
        ground = MapGround.of(scene.surface(), frame, before);
    }

    MapGround ground() {
        return ground;
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        RaceLook.smooth(g2);
        AffineTransform before = g2.getTransform();
        g2.translate(area.getX(), area.getY());
        ground.paint(g2, frame, look);
        Graphics2D map = (Graphics2D) g2.create();
        map.clip(frame.area());
        ground.paintLabels(map, frame, look);
        NameLabels names = new NameLabels(look, frame.area());
        Rectangle2D legend = legend(map);
        names.keepFree(legend);
        start(map, names);
        new PathLines(scene, look)
                .paint(
                        map,
                        (path, step, into) -> {
                            into[0] = frame.x(path.x(step));
                            into[1] = frame.y(path.y(step));
                        });
        minima(map, names);
        newton(map, names);
        ring(map);
        names(map, names);
        map.dispose();
        new Axes(frame, look).paint(g2, "y");
        g2.setTransform(before);
    }

    private void names(Graphics2D g2, NameLabels names) {
        g2.setFont(look.semibold());
        for (Runner runner : scene.seen()) {
            Place place = runner.path().place(runner.path().at(scene.step()));
            if (place.isFinite()) {
                names.mark(frame.of(place));
            }
            int last = runner.path().at(scene.step());
            for (int step = Math.max(0, last - NEAR); step < last; step++) {
                names.avoid(frame.of(runner.path().place(step)));
            }
        }
        for (Runner runner : scene.seen().reversed()) {
            Place place = runner.path().place(runner.path().at(scene.step()));
            Point2D at = frame.of(place);
            if (place.isFinite() && frame.area().contains(at)) {
                Color ink = runner.style().ink(look.theme());
                names.paint(g2, runner.name(), at, ink, runner.style().colour(look.theme()));
            }
        }
    }

    private void start(Graphics2D g2, NameLabels names) {
        Point2D at = frame.of(scene.start());
        names.keepFree(at.getX(), at.getY(), 14);
        g2.setFont(look.semibold());
        String words = tr("start ({0}, {1})", two(scene.start().x()), two(scene.start().y()));
        double wide = g2.getFontMetrics().stringWidth(words);
        boolean left = at.getX() + 44 + wide > frame.area().getMaxX();
        double x = left ? at.getX() - 44 - wide : at.getX() + 44;
        double y =
                Math.clamp(
                        at.getY() + look.small() * 0.36,
                        frame.area().getY() + look.small() * 1.2,
                        frame.area().getMaxY() - look.small() * 0.5);
        Color accent = look.theme().label(look.theme().accent());
        look.words(g2, words, x, y, accent);
        cross(g2, left ? at.getX() - 28 : at.getX() + 28, y - look.small() * 0.36, accent);
        names.keepFree(
                new Rectangle2D.Double(x - 26, y - look.small(), wide + 30, look.small() * 1.4));
    }

    /** Four arrows: it can be moved. */
    private void cross(Graphics2D g2, double x, double y, Color colour) {
        g2.setPaint(colour);
        g2.setStroke(look.stroke(1.3));
        double r = 6.5;
        for (int i = 0; i < 4; i++) {
            double c = Math.cos(i * Math.PI / 2);
            double s = Math.sin(i * Math.PI / 2);
            g2.draw(new Line2D.Double(x, y, x + r * c, y + r * s));
            double bx = x + (r - 2.4) * c;
            double by = y + (r - 2.4) * s;
            g2.draw(new Line2D.Double(x + r * c, y + r * s, bx - 2.4 * s, by + 2.4 * c));
            g2.draw(new Line2D.Double(x + r * c, y + r * s, bx + 2.4 * s, by - 2.4 * c));
        }
    }

    private void ring(Graphics2D g2) {
        Point2D at = frame.of(scene.start());
        Color accent = look.theme().accent();
        int glow = scene.held() ? 110 : 60;
        g2.setPaint(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), glow));
        g2.fill(RaceLook.disc(at.getX(), at.getY(), scene.held() ? 15 : 11));
        g2.setPaint(look.theme().surface());
        g2.fill(RaceLook.disc(at.getX(), at.getY(), 6.5));
        g2.setPaint(accent);
        g2.setStroke(look.stroke(2.6));
        g2.draw(RaceLook.disc(at.getX(), at.getY(), 6.5));
    }

    private void minima(Graphics2D g2, NameLabels names) {
        g2.setFont(look.semibold());
        boolean named = false;
        for (Place place : scene.surface().minima()) {
            Point2D at = frame.of(place);
            names.keepFree(at.getX(), at.getY(), 8);
            for (int i = 0; i < 2; i++) {
                g2.setStroke(i == 0 ? look.stroke(4) : look.stroke(1.8));
                g2.setPaint(i == 0 ? look.theme().surface() : look.theme().text());
                g2.draw(new Line2D.Double(at.getX() - 6, at.getY(), at.getX() + 6, at.getY()));
                g2.draw(new Line2D.Double(at.getX(), at.getY() - 6, at.getX(), at.getY() + 6));
            }
            if (!named && frame.area().contains(at)) {
                named = true;
                String words =
                        tr(
                                "minimum {0} at ({1}, {2})",
                                RaceLook.number(scene.surface().value(place)),
                                RaceLook.number(place.x()),
                                RaceLook.number(place.y()));
                names.paint(g2, words, at, look.theme().text(), look.theme().muted());
            }
        }
    }

    private void newton(Graphics2D g2, NameLabels names) {
        NewtonStep step = scene.newton();
        if (step == null || step.lands() == NewtonStep.Lands.NOWHERE) {
            return;
        }
        Point2D from = frame.of(step.from());
        Point2D to = frame.of(step.to());
        g2.setPaint(look.theme().surface());
        g2.setStroke(look.halo(2));
        g2.draw(new Line2D.Double(from, to));
        g2.setPaint(look.theme().text());
        g2.setStroke(
                new BasicStroke(
                        2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {7, 3}, 0));
        g2.draw(new Line2D.Double(from, to));
        Arrow.head(g2, from, to, 9);
        if (frame.area().contains(to)) {
            g2.setFont(look.semibold());
            names.paint(g2, tr("Newton’s step"), to, look.theme().text(), look.theme().muted());
        }
    }

    private Rectangle2D legend(Graphics2D g2) {
        g2.setFont(look.regular());
        FontMetrics metrics = g2.getFontMetrics();
        String low = RaceLook.number(round(ground.least()));
        String high = RaceLook.number(ground.greatest());
        String loss = tr("loss");
        String dots = tr("10 steps");
        double em = look.small();
        double bar = 7 * em;
        double wide = metrics.stringWidth(loss + low + high + dots) + bar + 7.2 * em;
        double high1 = 2.4 * em;
        Rectangle2D area = frame.area();
        Rectangle2D box =
                new Rectangle2D.Double(
                        area.getMaxX() - wide - 10, area.getMaxY() - high1 - 10, wide, high1);
        Color surface = look.theme().surface();
        g2.setPaint(new Color(surface.getRed(), surface.getGreen(), surface.getBlue(), 215));
        g2.fill(new RoundRectangle2D.Double(box.getX(), box.getY(), wide, high1, 10, 10));
        g2.setPaint(look.theme().muted());
        double y = box.getCenterY() + em * 0.36;
        double x = box.getX() + em;
        g2.drawString(loss, (float) x, (float) y);
        x += metrics.stringWidth(loss) + 1.4 * em;
        g2.drawString(low, (float) x, (float) y);
        x += metrics.stringWidth(low) + 0.5 * em;
        g2.setPaint(
                new GradientPaint(
                        (float) x, 0, look.ground(0), (float) (x + bar), 0, look.ground(1)));
        g2.fill(new Rectangle2D.Double(x, box.getCenterY() - 0.3 * em, bar, 0.6 * em));
        x += bar + 0.5 * em;
        g2.setPaint(look.theme().muted());
        g2.drawString(high, (float) x, (float) y);
        x += metrics.stringWidth(high) + 1.6 * em;
        g2.fill(RaceLook.disc(x, box.getCenterY(), 3));
        g2.drawString(dots, (float) (x + 0.8 * em), (float) y);
        return box;
    }

    /** What is next to nothing beside the heights of the map is nothing. */
    private double round(double least) {
        return Math.abs(least) < 2e-3 * ground.greatest() ? 0 : least;
    }

    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }
}
