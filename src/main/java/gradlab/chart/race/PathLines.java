package gradlab.chart.race;

import gradlab.surface.DescentPath;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** The ways of the runners as far as they have come, with a dot every ten steps. */
final class PathLines {
    private static final int EVERY = 10;
    private static final double DOT = 2.6;
    private final RaceScene scene;
    private final RaceLook look;

    /** Where a moment of a path stands in the picture. */
    interface Spot {
        /** Into two numbers, x and y. */
        void of(DescentPath path, int step, double[] into);
    }

    PathLines(RaceScene scene, RaceLook look) {
        this.scene = scene;
        this.look = look;
    }

    void paint(Graphics2D g2, Spot spot) {
        for (Runner runner : scene.seen()) {
            Path2D line = line(runner.path(), spot);
            double width = scene.width(runner) * look.lineScale();
            g2.setStroke(look.halo(width));
            Color rim = look.theme().surface();
            g2.setPaint(new Color(rim.getRed(), rim.getGreen(), rim.getBlue(), 150));
            g2.draw(line);
            g2.setStroke(runner.style().stroke(width));
            g2.setPaint(runner.style().colour(look.theme()));
            g2.draw(line);
            dots(g2, runner, spot, width);
        }
        for (Runner runner : scene.seen()) {
            mark(g2, runner, spot);
        }
    }

    private Path2D line(DescentPath path, Spot spot) {
        Path2D line = new Path2D.Double();
        double[] at = new double[2];
        int last = path.at(scene.step());
        for (int step = 0; step <= last && path.place(step).isFinite(); step++) {
            spot.of(path, step, at);
            if (step == 0) {
                line.moveTo(at[0], at[1]);
            } else {
                line.lineTo(at[0], at[1]);
            }
        }
        return line;
    }

    private void dots(Graphics2D g2, Runner runner, Spot spot, double width) {
        double[] at = new double[2];
        double radius = DOT * (0.7 + 0.15 * width);
        for (int step = EVERY; step < runner.path().at(scene.step()); step += EVERY) {
            spot.of(runner.path(), step, at);
            g2.setPaint(runner.style().colour(look.theme()));
            g2.fill(RaceLook.disc(at[0], at[1], radius));
            g2.setPaint(look.theme().surface());
            g2.setStroke(look.stroke(0.9));
            g2.draw(RaceLook.disc(at[0], at[1], radius));
        }
    }

    private void mark(Graphics2D g2, Runner runner, Spot spot) {
        double[] at = new double[2];
        int step = runner.path().at(scene.step());
        if (!runner.path().place(step).isFinite()) {
            return;
        }
        spot.of(runner.path(), step, at);
        double radius = runner.equals(scene.chosenRunner()) ? 6.4 : 5.2;
        g2.setPaint(runner.style().colour(look.theme()));
        g2.fill(runner.style().mark(at[0], at[1], radius * look.lineScale()));
        g2.setPaint(look.theme().surface());
        g2.setStroke(look.stroke(1));
        g2.draw(runner.style().mark(at[0], at[1], radius * look.lineScale()));
    }
}
