package gradlab.diagram;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.ColourMap;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** What a unit's tile shows of it. */
public sealed interface UnitFace {
    /** Draws it into a place. */
    void paint(Graphics2D g2, Rectangle2D place, FaceScale scale, ChartTheme theme);

    /** Speaks for no class. */
    int NO_CLASS = -1;

    /** What it is, in a sentence. */
    String words();

    /**
     * What the unit answers over the plane of two inputs.
     *
     * @param values [cells · cells], the least of the second input first
     * @param kind the class that it speaks for, whose colour it wears; {@link #NO_CLASS} for none
     */
    record Plane(float[] values, int cells, int kind) implements UnitFace {
        @Override
        public void paint(Graphics2D g2, Rectangle2D place, FaceScale scale, ChartTheme theme) {
            ColourMap map =
                    kind == NO_CLASS
                            ? ColourMap.diverging(theme)
                            : new ColourMap(List.of(theme.neutral(), theme.ofClass(kind)));
            BufferedImage image = new BufferedImage(cells, cells, BufferedImage.TYPE_INT_RGB);
            for (int row = 0, at = 0; row < cells; row++) {
                for (int column = 0; column < cells; column++, at++) {
                    image.setRGB(column, cells - 1 - row, scale.rgb(values[at], map));
                }
            }
            draw(g2, image, place, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }

        @Override
        public String words() {
            return tr("Its activation over the plane of both inputs");
        }
    }

    /** What the unit answers along the only input. */
    record Curve(float[] values) implements UnitFace {
        @Override
        public void paint(Graphics2D g2, Rectangle2D place, FaceScale scale, ChartTheme theme) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < values.length; i++) {
                double x = place.getX() + place.getWidth() * i / (values.length - 1.0);
                double y = place.getMaxY() - place.getHeight() * scale.share(values[i]);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            g2.setColor(theme.positive());
            g2.setStroke(new BasicStroke((float) Math.max(1.2, place.getWidth() / 28)));
            g2.draw(path);
        }

        @Override
        public String words() {
            return tr("Its activation along the input");
        }
    }

    /**
     * Numbers in the shape of an image: weights from every pixel, or an image itself.
     *
     * @param values row by row from the top
     * @param weights whether these are weights
     */
    record Pixels(float[] values, int width, boolean weights) implements UnitFace {
        @Override
        public void paint(Graphics2D g2, Rectangle2D place, FaceScale scale, ChartTheme theme) {
            ColourMap map = ColourMap.diverging(theme);
            int height = values.length / width;
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < width * height; i++) {
                int rgb = weights ? scale.rgb(values[i], map) : grey(scale.share(values[i]));
                image.setRGB(i % width, i / width, rgb);
            }
            draw(g2, image, place, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }

        private static int grey(double share) {
            int level = (int) Math.round(255 * share);
            return level << 16 | level << 8 | level;
        }

        @Override
        public String words() {
            return weights ? tr("Its weight from every pixel") : tr("The mean image");
        }
    }

    /** The mean answer to the rows of each class. */
    record Bars(float[] means) implements UnitFace {
        @Override
        public void paint(Graphics2D g2, Rectangle2D place, FaceScale scale, ChartTheme theme) {
            double step = place.getWidth() / means.length;
            double zero = place.getMaxY() - place.getHeight() * scale.share(0);
            for (int i = 0; i < means.length; i++) {
                double y = place.getMaxY() - place.getHeight() * scale.share(means[i]);
                g2.setColor(theme.ofClass(i));
                g2.fill(
                        new Rectangle2D.Double(
                                place.getX() + i * step,
                                Math.min(y, zero),
                                step * 0.8,
                                Math.abs(zero - y)));
            }
        }

        @Override
        public String words() {
            return tr("Its mean activation for each class");
        }
    }

    /** How its answers to many rows are distributed over the column's scale. */
    record Spread(int[] counts) implements UnitFace {
        @Override
        public void paint(Graphics2D g2, Rectangle2D place, FaceScale scale, ChartTheme theme) {
            int most = 1;
            for (int count : counts) {
                most = Math.max(most, count);
            }
            double step = place.getWidth() / counts.length;
            for (int i = 0; i < counts.length; i++) {
                double height = place.getHeight() * counts[i] / most;
                double middle =
                        scale.low() + (i + 0.5) / counts.length * (scale.high() - scale.low());
                g2.setColor(middle < 0 ? theme.negative() : theme.positive());
                g2.fill(
                        new Rectangle2D.Double(
                                place.getX() + i * step,
                                place.getMaxY() - height,
                                Math.max(1, step - 0.5),
                                height));
            }
        }

        @Override
        public String words() {
            return tr("How its activation is distributed, least to greatest");
        }
    }

    private static void draw(
            Graphics2D g2, BufferedImage image, Rectangle2D place, Object interpolation) {
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        g2.drawImage(
                image,
                (int) Math.round(place.getX()),
                (int) Math.round(place.getY()),
                (int) Math.round(place.getWidth()),
                (int) Math.round(place.getHeight()),
                null);
    }
}
