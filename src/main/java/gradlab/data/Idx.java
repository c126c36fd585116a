package gradlab.data;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Images with labels from two IDX files, plain or gzipped; values are 0 … 255 as they stand. */
public record Idx(
        @Essential(required = true)
                @Knob(
                        label = "Images",
                        help =
                                "The IDX file of images; a relative path starts at the experiment's"
                                        + " folder")
                String images,
        @Essential(required = true)
                @Knob(
                        label = "Labels",
                        help =
                                "The IDX file of labels; a relative path starts at the experiment's"
                                        + " folder")
                String labels,
        @Inline Selection selection)
        implements DataSource {
    /** No files yet. */
    public Idx() {
        this("", "", new Selection());
    }

    @Override
    public Extent extent(Path folder) {
        IdxFile header = IdxFile.header(chosen(folder, images, "images"));
        double values = (double) header.items() * header.valuesPerItem();
        return new Extent(header.items(), header.valuesPerItem() + 1L, values);
    }

    @Override
    public List<Path> files(Path folder) {
        return Stream.of(images, labels)
                .filter(path -> !path.isBlank())
                .map(folder::resolve)
                .toList();
    }

    @Override
    public Dataset rows(Path folder) {
        IdxPair pair =
                new IdxPair(
                        IdxFile.read(chosen(folder, images, "images")),
                        IdxFile.read(chosen(folder, labels, "labels")));
        return IdxPair.dataset(classNames(pair), pair);
    }

    @Override
    public DataShape shape(Path folder) {
        IdxFile header = IdxFile.header(chosen(folder, images, "images"));
        IdxPair pair = new IdxPair(header, IdxFile.read(chosen(folder, labels, "labels")));
        return selection.of(
                new DataShape(header.valuesPerItem(), 1, classNames(pair), header.imageWidth()));
    }

    private static List<String> classNames(IdxPair pair) {
        return IntStream.range(0, pair.classes()).mapToObj(Integer::toString).toList();
    }

    private static Path chosen(Path folder, String path, String key) {
        if (path.isBlank()) {
            throw new DataException("{0}: no IDX file is chosen yet; choose one", key);
        }
        return folder.resolve(path);
    }
}
