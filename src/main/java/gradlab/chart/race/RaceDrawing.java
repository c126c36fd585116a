package gradlab.chart.race;

import gradlab.chart.picture.Painter;
import gradlab.surface.Extent;
import gradlab.surface.Place;
import gradlab.surface.Surface;

import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The picture of a race on its surface in a size: a map, or of a surface over one weight a curve.
 */
public final class RaceDrawing {
    private static final double NEAR = 12;
    private final RaceScene scene;
    private final RaceLook look;
    private final MapFrame frame;
    private final Painter painter;
    private final @Nullable MapGround ground;

    private RaceDrawing(
            RaceScene scene,
            RaceLook look,
            MapFrame frame,
            Painter painter,
            @Nullable MapGround ground) {
        this.scene = scene;
        this.look = look;
        this.frame = frame;
        this.painter = painter;
        this.ground = ground;
    }

    /**
     * A picture.
     *
     * @param before the one drawn before, whose ground is used again where it is the same
     */
    public static RaceDrawing of(
            RaceScene scene,
            RaceLook look,
            double width,
            double height,
            @Nullable RaceDrawing before) {
        Extent extent = scene.extent();
        if (scene.surface().dimensions() == 1) {
            MapFrame frame = MapFrame.free(extent, look, width, height);
            return new RaceDrawing(scene, look, frame, new CurvePicture(scene, frame, look), null);
        }
        MapFrame frame = MapFrame.equal(extent, look, width, height);
        MapPicture map = new MapPicture(scene, frame, before == null ? null : before.ground, look);
        return new RaceDrawing(scene, look, frame, map, map.ground());
    }

    /** Draws it into a file. */
    public Painter painter() {
        return painter;
    }

    /** What stays from picture to picture; null of a curve. */
    @Nullable MapGround ground() {
        return ground;
    }

    /** Where the plane stands in it. */
    public MapFrame frame() {
        return frame;
    }

    /**
     * Draws over all of an image.
     *
     * @param density device pixels to a logical one
     */
    public void draw(BufferedImage image, double density) {
        onto(image, density, look, painter);
    }

    static void onto(BufferedImage image, double density, RaceLook look, Painter painter) {
        Graphics2D g2 = image.createGraphics();
        try {
            g2.setPaint(look.theme().surface());
            g2.fillRect(0, 0, image.getWidth(), image.getHeight());
            g2.scale(density, density);
            painter.paint(g2, new Rectangle2D.Double(), (place, words) -> {});
        } finally {
            g2.dispose();
        }
    }

    /** Whether a point of the picture is on the start. */
    public boolean isOnStart(double x, double y) {
        return spot(scene.start()).distance(x, y) < 2 * NEAR;
    }

    /** The index of the runner whose way passes a point of the picture nearest; −1 for none. */
    public int runnerAt(double x, double y) {
        int found = -1;
        double nearest = NEAR;
        for (int i = 0; i < scene.runners().size(); i++) {
            Runner runner = scene.runners().get(i);
            int last = runner.path().at(scene.step());
            for (int step = 0; runner.seen() && step <= last; step++) {
                // The mark itself is a larger goal than the way that led to it.
                double off =
                        spot(runner.path().place(step)).distance(x, y) - (step == last ? 6 : 0);
                if (off < nearest) {
                    nearest = off;
                    found = i;
                }
            }
        }
        return found;
    }

    private Point2D spot(Place place) {
        Surface surface = scene.surface();
        return surface.dimensions() == 1
                ? new Point2D.Double(frame.x(place.x()), frame.y(surface.value(place)))
                : frame.of(place);
    }
}
