package gradlab.data;

import gradlab.data.draw.Garment;
import gradlab.file.ShippedFiles;
import gradlab.knob.Inline;

import java.nio.file.Path;

/**
 * Fashion-MNIST: 70,000 grey images of ten kinds of clothing (Zalando SE, MIT licence), 28×28
 * pixels from 0 to 255, the 60,000 training images first. It comes with the program.
 */
public record FashionMnist(@Inline Selection selection) implements DataSource {
    /** All of the images. */
    public FashionMnist() {
        this(new Selection());
    }

    @Override
    public Extent extent(Path folder) {
        return RemoteSet.EXTENT;
    }

    @Override
    public Dataset rows(Path folder) {
        Path files = ShippedFiles.folder("data/fashion-mnist");
        return IdxPair.dataset(Garment.labels(), pair(files, "train"), pair(files, "t10k"));
    }

    private static IdxPair pair(Path files, String part) {
        return new IdxPair(
                IdxFile.read(files.resolve(part + "-images-idx3-ubyte.gz")),
                IdxFile.read(files.resolve(part + "-labels-idx1-ubyte.gz")));
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
        return selection.of(new DataShape(28 * 28, 1, Garment.labels(), 28));
    }
}
