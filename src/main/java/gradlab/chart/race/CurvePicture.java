package gradlab.chart.race;

import static gradlab.text.Text.tr;

import gradlab.chart.picture.Painter;
import gradlab.surface.Extent;
import gradlab.surface.Place;
import gradlab.surface.Surface;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A curve over one weight with the runners on it, and the tangent where the chosen one stands. */
final class CurvePicture implements Painter {
    private static final double TANGENT = 0.16;
    private final RaceScene scene;
    private final MapFrame frame;
    private final RaceLook look;

    CurvePicture(RaceScene scene, MapFrame frame, RaceLook look) {
        this.scene = scene;
        this.frame = frame;
        this.look = look;
    }

    @Override
    public void paint(Graphics2D g2, Rectangle2D area, Tips tips) {
        RaceLook.smooth(g2);
        AffineTransform before = g2.getTransform();
        g2.translate(area.getX(), area.getY());
        new Axes(frame, look).paintGrid(g2);
        Graphics2D map = (Graphics2D) g2.create();
        map.clip(frame.area());
        curve(map);
        tangent(map);
        new PathLines(scene, look)
                .paint(
                        map,
                        (path, step, into) -> {
                            into[0] = frame.x(path.x(step));
                            into[1] = frame.y(path.loss(step));
                        });
        start(map);
        NameLabels names = new NameLabels(look, frame.area());
        minima(map, names);
        names(map, names);
        map.dispose();
        new Axes(frame, look).paint(g2, "f");
        g2.setTransform(before);
    }

    private void curve(Graphics2D g2) {
        Path2D line = new Path2D.Double();
        Extent shown = frame.shown();
        int points = Math.max(2, (int) frame.area().getWidth());
        for (int i = 0; i <= points; i++) {
            double x = shown.left() + shown.width() * i / points;
            double y = frame.y(scene.surface().value(x, 0));
            if (i == 0) {
                line.moveTo(frame.x(x), y);
            } else {
                line.lineTo(frame.x(x), y);
            }
        }
        g2.setPaint(look.theme().axis());
        g2.setStroke(look.stroke(2.4));
        g2.draw(line);
    }

    private void tangent(Graphics2D g2) {
        Runner runner = scene.chosenRunner();
        if (runner == null || !runner.seen()) {
            return;
        }
        int step = runner.path().at(scene.step());
        Place place = runner.path().place(step);
        if (!place.isFinite()) {
            return;
        }
        double slope = runner.path().gradient(step, 0);
        double height = runner.path().loss(step);
        double reach = frame.shown().width() * TANGENT;
        g2.setPaint(look.theme().label(look.theme().accent()));
        g2.setStroke(
                new BasicStroke(
                        1.8f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {6, 4},
                        0));
        g2.draw(
                new Line2D.Double(
                        frame.x(place.x() - reach),
                        frame.y(height - reach * slope),
                        frame.x(place.x() + reach),
                        frame.y(height + reach * slope)));
        g2.setFont(look.semibold());
        String words = tr("slope {0}", RaceLook.number(slope));
        double wide = g2.getFontMetrics().stringWidth(words);
        double x = frame.x(place.x() + (slope < 0 ? -1 : 1) * reach * 0.8);
        double y = frame.y(height + Math.abs(slope) * reach * 0.8);
        look.words(
                g2,
                words,
                Math.clamp(x + 8, frame.area().getX() + 4, frame.area().getMaxX() - wide - 4),
                Math.clamp(y, frame.area().getY() + look.small() * 1.4, frame.area().getMaxY() - 6),
                look.theme().label(look.theme().accent()));
    }

    private Point2D on(Place place) {
        Surface surface = scene.surface();
        return new Point2D.Double(frame.x(place.x()), frame.y(surface.value(place)));
    }

    private void start(Graphics2D g2) {
        Point2D at = on(scene.start());
        Color accent = look.theme().accent();
        double floor = frame.area().getMaxY();
        g2.setPaint(accent);
        g2.setStroke(look.stroke(1));
        g2.draw(new Line2D.Double(at.getX(), at.getY(), at.getX(), floor));
        g2.setPaint(new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), 60));
        g2.fill(RaceLook.disc(at.getX(), at.getY(), scene.held() ? 15 : 11));
        g2.setPaint(look.theme().surface());
        g2.fill(RaceLook.disc(at.getX(), at.getY(), 6.5));
        g2.setPaint(accent);
        g2.setStroke(look.stroke(2.6));
        g2.draw(RaceLook.disc(at.getX(), at.getY(), 6.5));
        g2.setFont(look.semibold());
        String words = tr("start {0}", MapPicture.two(scene.start().x()));
        double wide = g2.getFontMetrics().stringWidth(words);
        boolean left = at.getX() + 14 + wide > frame.area().getMaxX();
        look.words(
                g2,
                words,
                left ? at.getX() - 10 - wide : at.getX() + 10,
                floor - look.small() * 0.8,
                look.theme().label(accent));
    }

    private void minima(Graphics2D g2, NameLabels names) {
        g2.setFont(look.semibold());
        for (Place place : scene.surface().minima()) {
            Point2D at = on(place);
            g2.setPaint(look.theme().text());
            g2.setStroke(look.stroke(1.8));
            g2.draw(new Line2D.Double(at.getX() - 6, at.getY(), at.getX() + 6, at.getY()));
            g2.draw(new Line2D.Double(at.getX(), at.getY() - 6, at.getX(), at.getY() + 6));
            names.keepFree(at.getX(), at.getY(), 8);
        }
    }

    private void names(Graphics2D g2, NameLabels names) {
        g2.setFont(look.semibold());
        for (Runner runner : scene.seen().reversed()) {
            int step = runner.path().at(scene.step());
            Place place = runner.path().place(step);
            Point2D at = new Point2D.Double(frame.x(place.x()), frame.y(runner.path().loss(step)));
            if (place.isFinite() && frame.area().contains(at)) {
                names.mark(at);
                Color ink = runner.style().ink(look.theme());
                names.paint(g2, runner.name(), at, ink, runner.style().colour(look.theme()));
            }
        }
    }
}
