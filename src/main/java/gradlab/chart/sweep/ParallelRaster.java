package gradlab.chart.sweep;

import gradlab.run.sweep.SweepRun;

import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Draws parallel coordinates on the screen, again and again: the lines of all runs are drawn once,
 * and after that only what enters or leaves the brush. For one thread.
 */
public final class ParallelRaster {
    /** What stays while only the brush changes. */
    private record Ground(
            ParallelLayout layout,
            SweepLook look,
            int[] pixels,
            LineLayer sound,
            LineLayer diverged,
            int width) {}

    private @Nullable Ground ground;

    /**
     * Draws over all of an image whose pixels are whole numbers, as those of a live picture.
     *
     * @param density device pixels to a logical one
     */
    public void draw(ParallelPicture picture, BufferedImage image, double density) {
        Ground below = ground(picture, image, density);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(below.pixels(), 0, pixels, 0, pixels.length);
        SweepFocus focus = picture.focus();
        double opacity = picture.opacity(false);
        BitSet sound = which(picture, run -> !run.diverged() && focus.contains(run));
        BitSet diverged = which(picture, run -> run.diverged() && focus.contains(run));
        below.sound().of(sound).over(pixels, picture.look().theme().accent(), opacity);
        below.diverged().of(diverged).over(pixels, picture.look().theme().warning(), opacity);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.scale(density, density);
            picture.paintFront(g2);
        } finally {
            g2.dispose();
        }
    }

    /** All runs, as they are where the brush does not hold them. */
    private Ground ground(ParallelPicture picture, BufferedImage image, double density) {
        ParallelLayout layout = picture.layout();
        int wide = image.getWidth();
        int high = image.getHeight();
        Ground before = ground;
        if (before != null
                && before.layout() == layout
                && before.look().equals(picture.look())
                && before.width() == wide
                && before.pixels().length == wide * high) {
            return before;
        }
        int[] pixels = new int[wide * high];
        Arrays.fill(pixels, 0xFF000000 | picture.look().theme().surface().getRGB());
        new LineLayer(wide, high, layout, density)
                .of(which(picture, _ -> true))
                .over(pixels, picture.quiet(), picture.opacity(true));
        Ground now =
                new Ground(
                        layout,
                        picture.look(),
                        pixels,
                        new LineLayer(wide, high, layout, density),
                        new LineLayer(wide, high, layout, density),
                        wide);
        ground = now;
        return now;
    }

    private static BitSet which(ParallelPicture picture, Predicate<SweepRun> test) {
        List<SweepRun> runs = picture.layout().numbers().runs().runs();
        BitSet which = new BitSet(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            which.set(i, test.test(runs.get(i)));
        }
        return which;
    }
}
