package gradlab.data;

import gradlab.data.draw.Garment;
import gradlab.knob.Inline;

import java.nio.file.Path;

/**
 * Grey drawings of ten kinds of clothing, 28×28 pixels from 0 to 1, with the classes of
 * Fashion-MNIST in its order; the classes take turns. No two are alike: cut, cloth, size, place and
 * tilt vary.
 */
public record Garments(@Inline Sampling sampling, @Inline Selection selection)
        implements Generator {
    /** Enough to learn from in a minute. */
    public Garments() {
        this(new Sampling(6000, 0.03, 1), new Selection());
    }

    @Override
    public Extent extent(Path folder) {
        return Extent.drawn(sampling, Garment.WIDTH * Garment.WIDTH + 1);
    }

    @Override
    public Dataset rows(Path folder) {
        Garment[] kinds = Garment.values();
        return Drawings.of(
                sampling,
                Garment.labels(),
                Garment.WIDTH,
                (label, random) -> kinds[label].draw(random));
    }

    @Override
    public DataShape shape(Path folder) {
        return selection.of(
                new DataShape(Garment.WIDTH * Garment.WIDTH, 1, Garment.labels(), Garment.WIDTH));
    }
}
