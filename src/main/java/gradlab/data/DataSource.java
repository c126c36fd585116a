package gradlab.data;

import java.nio.file.Path;

/** Where rows come from: drawn by a generator or read from files. */
public sealed interface DataSource permits Circles {
    /**
     * All its rows, in its own order.
     *
     * @param folder what relative paths are relative to
     * @throws DataException with place and mend, when a file is missing or wrong
     */
    Dataset load(Path folder);
}
