package gradlab.data;

import gradlab.data.draw.Garment;
import gradlab.file.AppFolders;
import gradlab.knob.Inline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Fashion-MNIST: 70,000 grey images of ten kinds of clothing (Zalando SE, MIT licence), 28×28
 * pixels from 0 to 255, the 60,000 training images first. Fetched once by a {@link Download}, which
 * only the user starts.
 */
public record FashionMnist(@Inline Selection selection) implements DataSource {
    /** All of the images. */
    public FashionMnist() {
        this(new Selection());
    }

    @Override
    public Optional<RemoteSet> remote() {
        return Optional.of(RemoteSet.FASHION_MNIST);
    }

    @Override
    public Extent extent(Path folder) {
        return RemoteSet.EXTENT;
    }

    @Override
    public Dataset rows(Path folder) {
        return RemoteSet.FASHION_MNIST.load(AppFolders.standard().cache(), Garment.labels());
    }

    @Override
    public DataShape shape(Path folder) {
        return selection.of(new DataShape(28 * 28, 1, Garment.labels(), 28));
    }
}
