package gradlab.data;

import gradlab.knob.Essential;
import gradlab.knob.FilePath;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.text.Message;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
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
                @FilePath
                String images,
        @Essential(required = true)
                @Knob(
                        label = "Labels",
                        help =
                                "The IDX file of labels; a relative path starts at the experiment's"
                                        + " folder")
                @FilePath
                String labels,
        @Knob(
                        label = "Test images",
                        help =
                                "The IDX file of test images; read where the split wants own test"
                                        + " rows")
                @FilePath
                String testImages,
        @Knob(label = "Test labels", help = "The IDX file of their labels") @FilePath
                String testLabels,
        @Inline Selection selection)
        implements DataSource {
    /** No files yet. */
    public Idx() {
        this("", "", new Selection());
    }

    /** Two files, without test rows. */
    public Idx(String images, String labels, Selection selection) {
        this(images, labels, "", "", selection);
    }

    @Override
    public Extent extent(Path folder) {
        IdxFile header = IdxFile.header(chosen(folder, images, "images"));
        long items = header.items();
        if (hasTest()) {
            items += IdxFile.header(folder.resolve(testImages)).items();
        }
        double values = (double) items * header.valuesPerItem();
        return new Extent(items, header.valuesPerItem() + 1L, values);
    }

    @Override
    public List<Path> files(Path folder) {
        return Stream.of(images, labels, testImages, testLabels)
                .filter(path -> !path.isBlank())
                .map(folder::resolve)
                .toList();
    }

    @Override
    public Dataset rows(Path folder) {
        IdxPair pair = pair(folder, IdxFile::read);
        return IdxPair.dataset(classNames(pair.classes()), pair);
    }

    @Override
    public boolean hasTest() {
        return !testImages.isBlank() && !testLabels.isBlank();
    }

    @Override
    public boolean namesTest() {
        return !testImages.isBlank() || !testLabels.isBlank();
    }

    @Override
    public Message noTest() {
        return Message.of(
                "idx needs the files of its test rows; name them in test_images and"
                        + " test_labels, or set own_test to false");
    }

    @Override
    public Dataset rowsWithTest(Path folder) {
        IdxPair pair = pair(folder, IdxFile::read);
        IdxPair test = test(folder, IdxFile::read);
        int classes = Math.max(pair.classes(), test.classes());
        return IdxPair.dataset(classNames(classes), pair, test).withTestRows(test.images().items());
    }

    @Override
    public DataShape shape(Path folder, boolean ownTest) {
        IdxPair pair = pair(folder, IdxFile::header);
        int classes = pair.classes();
        if (ownTest && hasTest()) {
            classes = Math.max(classes, test(folder, IdxFile::header).classes());
        }
        IdxFile header = pair.images();
        return selection.of(
                new DataShape(header.valuesPerItem(), 1, classNames(classes), header.imageWidth()));
    }

    private IdxPair pair(Path folder, Function<Path, IdxFile> reading) {
        return new IdxPair(
                reading.apply(chosen(folder, images, "images")),
                IdxFile.read(chosen(folder, labels, "labels")));
    }

    private IdxPair test(Path folder, Function<Path, IdxFile> reading) {
        return new IdxPair(
                reading.apply(folder.resolve(testImages)),
                IdxFile.read(folder.resolve(testLabels)));
    }

    private static List<String> classNames(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static Path chosen(Path folder, String path, String key) {
        if (path.isBlank()) {
            throw new DataException("{0}: no IDX file is chosen yet; choose one", key);
        }
        return folder.resolve(path);
    }
}
