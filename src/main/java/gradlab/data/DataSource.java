package gradlab.data;

import gradlab.knob.Knobs;
import gradlab.text.Message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where rows come from: drawn by a generator or read from files. Reading never downloads. */
public sealed interface DataSource permits Generator, Csv, Idx, FashionMnist, Mnist, Sample {
    /**
     * All its rows, in its own order, before {@link #selection}.
     *
     * @param folder what relative paths are relative to
     * @throws DataException with place and mend, when a file is missing or wrong
     */
    Dataset rows(Path folder);

    /**
     * How much {@link #rows} will give, told from settings, headers and file sizes alone, so that
     * what does not fit the memory is refused before it is read.
     *
     * @param folder what relative paths are relative to
     * @throws DataException with place and mend, when a file is missing or wrong
     */
    Extent extent(Path folder);

    /**
     * The user's own files that it reads, which may change while the program runs; none for what is
     * drawn, nor for files that never change.
     *
     * @param folder what relative paths are relative to
     */
    default List<Path> files(Path folder) {
        return List.of();
    }

    /** The files on the internet that it reads once they are fetched; empty for all others. */
    default Optional<RemoteSet> remote() {
        return Optional.empty();
    }

    /** Whether its columns are known by names that were given to them, as those of a file are. */
    default boolean isTable() {
        return false;
    }

    /** Which of the rows are kept. */
    Selection selection();

    /**
     * The rows to work with, in the source's own order.
     *
     * @param folder what relative paths are relative to
     * @throws DataException with place and mend, when a file is missing or wrong
     */
    default Dataset load(Path folder) {
        return load(folder, false);
    }

    /**
     * The same, with its own test rows behind them.
     *
     * @param ownTest whether they are wanted
     * @throws DataException also where it has none
     */
    default Dataset load(Path folder, boolean ownTest) {
        if (ownTest && !hasTest()) {
            throw new DataException("split.own_test: {0}", noTest());
        }
        return LastRead.of(
                this,
                folder,
                ownTest,
                () -> selection().of(ownTest ? rowsWithTest(folder) : rows(folder)));
    }

    /**
     * The rows to work with, as the columns of another are: a table looks for them by their names.
     *
     * @param folder what relative paths are relative to
     * @throws DataException with place and mend, when a file is missing or wrong
     */
    default Dataset loadAlike(Path folder, Dataset other) {
        return LastRead.beside(other, this, folder, () -> readAlike(folder, other));
    }

    /** The same, read now. */
    default Dataset readAlike(Path folder, Dataset other) {
        return selection().of(rows(folder));
    }

    /** Whether it brings test rows of its own, told from its settings alone. */
    default boolean hasTest() {
        return false;
    }

    /** Whether files of test rows are named, which are read only where they are wanted. */
    default boolean namesTest() {
        return false;
    }

    /** All its rows with its own test rows as the last; asked only where it has some. */
    default Dataset rowsWithTest(Path folder) {
        return rows(folder);
    }

    /** What to do where test rows of its own are asked for and there are none. */
    default Message noTest() {
        return Message.of(
                "{0} brings no test rows of its own; fashion_mnist and mnist do, csv with"
                    + " test_path, and idx with test_images and test_labels. Set own_test to false"
                    + " and give test a share instead",
                Knobs.typeName(((Record) this).getClass()));
    }

    /** Widths and classes of {@link #load}, found without drawing images. */
    default DataShape shape(Path folder) {
        return shape(folder, false);
    }

    /**
     * The same, with its own test rows looked at, too.
     *
     * @param ownTest whether they are wanted
     */
    default DataShape shape(Path folder, boolean ownTest) {
        return load(folder, ownTest).shape();
    }
}
