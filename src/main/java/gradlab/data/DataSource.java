package gradlab.data;

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

    /** Which of the rows are kept. */
    Selection selection();

    /**
     * The rows to work with, in the source's own order.
     *
     * @param folder what relative paths are relative to
     * @throws DataException with place and mend, when a file is missing or wrong
     */
    default Dataset load(Path folder) {
        return LastRead.of(this, folder, () -> selection().of(rows(folder)));
    }

    /** Widths and classes of {@link #load}, found without drawing images. */
    default DataShape shape(Path folder) {
        return load(folder).shape();
    }
}
