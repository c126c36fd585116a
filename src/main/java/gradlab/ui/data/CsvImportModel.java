package gradlab.ui.data;

import gradlab.data.prepare.Split;
import gradlab.ui.app.Loading;
import gradlab.ui.app.Workers;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * A CSV file on its way in: what is shown of it, and the wishes that are being read. Wishes wait
 * for each other's sake only: each begins anew with all that are not answered, and what an older
 * one finds is dropped.
 */
final class CsvImportModel {
    private final Workers workers;
    private final Path file;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable CsvImport> shown =
            new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final List<Consumer<CsvImport>> wishes = new ArrayList<>();
    private Loading loading;

    /**
     * Nothing read yet.
     *
     * @param failed receives why a file could not be read at all
     */
    CsvImportModel(Workers workers, Path file, Consumer<Throwable> failed) {
        this.workers = workers;
        this.file = file;
        this.failed = failed;
        loading = new Loading(workers, progress);
    }

    /**
     * Looks at the file and guesses.
     *
     * @param folder where the experiment stands
     * @param split how its rows will be dealt out
     * @param opened receives what is shown at first
     */
    void open(Path folder, Split split, Consumer<CsvImport> opened) {
        begin(() -> new CsvImport(file, folder, split), opened);
    }

    /** Decides something; {@link #shown} follows once the file was read that way. */
    void decide(Consumer<CsvImport> wish) {
        CsvImport last = shown.get();
        if (last == null) {
            return;
        }
        wishes.add(wish);
        List<Consumer<CsvImport>> open = List.copyOf(wishes);
        begin(
                () -> {
                    CsvImport next = last.copy();
                    open.forEach(one -> one.accept(next));
                    return next;
                },
                next -> {});
    }

    /** Reads no further: what is shown stays, and so do its decisions. */
    void cancel() {
        loading.end();
        finish();
    }

    private void begin(Callable<CsvImport> task, Consumer<CsvImport> done) {
        loading.end();
        Loading begun = new Loading(workers, progress);
        loading = begun;
        reading.set(true);
        workers.compute(
                () -> begun.read(task),
                read -> {
                    if (begun == loading && reading.get()) {
                        shown.set(read);
                        finish();
                        done.accept(read);
                    }
                },
                failure -> {
                    if (begun == loading && reading.get()) {
                        finish();
                        if (!(failure instanceof CancellationException)) {
                            failed.accept(failure);
                        }
                    }
                });
    }

    private void finish() {
        wishes.clear();
        progress.set("");
        reading.set(false);
    }

    Path file() {
        return file;
    }

    /** What was decided and what comes of it; null before the file was read once. */
    ReadOnlyObjectProperty<@Nullable CsvImport> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether what is shown waits for the file to be read. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** How far a long file was read, as a sentence; empty while none is. */
    ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }
}
