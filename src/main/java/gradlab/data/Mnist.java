package gradlab.data;

import gradlab.file.AppFolders;
import gradlab.knob.Inline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * MNIST: 70,000 grey images of handwritten digits (LeCun, Cortes and Burges), 28×28 pixels from 0
 * to 255, the 60,000 training images first. Fetched once by a {@link Download}, which only the user
 * starts.
 */
public record Mnist(@Inline Selection selection) implements DataSource {
    /** All of the images. */
    public Mnist() {
        this(new Selection());
    }

    @Override
    public Optional<RemoteSet> remote() {
        return Optional.of(RemoteSet.MNIST);
    }

    @Override
    public Extent extent(Path folder) {
        return RemoteSet.EXTENT;
    }

    @Override
    public Dataset rows(Path folder) {
        return RemoteSet.MNIST.load(AppFolders.standard().cache(), Digits.LABELS);
    }

    @Override
    public boolean hasTest() {
        return true;
    }

    @Override
    public Dataset rowsWithTest(Path folder) {
        return rows(folder).withTestRows(RemoteSet.TEST_IMAGES);
    }

    @Override
    public DataShape shape(Path folder, boolean ownTest) {
        return selection.of(new DataShape(28 * 28, 1, Digits.LABELS, 28));
    }
}
