package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.file.InputFile;
import gradlab.file.ReadingWatch;

import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** One reading of files elsewhere, which says how far it has come and can be ended. */
public final class Loading implements ReadingWatch {
    private final Workers workers;
    private final ReadOnlyStringWrapper progress;
    private final AtomicInteger percent = new AtomicInteger(-1);
    private volatile boolean ended;

    /**
     * Nothing read yet.
     *
     * @param progress says how far it has come, as long as it is not ended
     */
    public Loading(Workers workers, ReadOnlyStringWrapper progress) {
        this.workers = workers;
        this.progress = progress;
    }

    /** Reads under its eyes. */
    public <T> T read(Callable<T> reading) throws Exception {
        return InputFile.watched(this, reading);
    }

    /** Reads no further; {@link #read} ends with a {@link CancellationException}. */
    public void end() {
        ended = true;
        progress.set("");
    }

    @Override
    public void read(Path file, double share) {
        if (ended && share < 1) {
            throw new CancellationException(
                    tr("Reading {0} was cancelled.", String.valueOf(file.getFileName())));
        }
        int now = (int) (100 * share);
        if (percent.getAndSet(now) != now) {
            String words = tr("Reading {0}: {1} %", String.valueOf(file.getFileName()), now);
            workers.tell(
                    () -> {
                        if (!ended) {
                            progress.set(words);
                        }
                    });
        }
    }
}
