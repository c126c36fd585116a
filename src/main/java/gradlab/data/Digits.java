package gradlab.data;

import gradlab.data.draw.Digit;
import gradlab.knob.Inline;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Drawn digits, 8×8 pixels from 0 to 1; the classes take turns. Pen, slant, size and place vary.
 */
public record Digits(@Inline Sampling sampling, @Inline Selection selection) implements Generator {
    static final List<String> LABELS = IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    /** About as many as scikit-learn's digits have. */
    public Digits() {
        this(new Sampling(1800, 0.05, 1), new Selection());
    }

    @Override
    public Extent extent(Path folder) {
        return Extent.drawn(sampling, Digit.WIDTH * Digit.WIDTH + 1);
    }

    @Override
    public Dataset rows(Path folder) {
        return Drawings.of(sampling, LABELS, Digit.WIDTH, Digit::draw);
    }

    @Override
    public DataShape shape(Path folder) {
        return selection.of(new DataShape(Digit.WIDTH * Digit.WIDTH, 1, LABELS, Digit.WIDTH));
    }
}
