package gradlab.ui.app;

import gradlab.data.BadCell;
import gradlab.data.DataException;
import gradlab.data.DataShape;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.run.training.RunData;
import gradlab.run.training.SharedRows;
import gradlab.text.Message;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** The rows that the experiment on the bench names, loaded and prepared off the view's thread. */
public final class DataModel {
    private final Workers workers;
    private final SharedRows rows;
    private final Supplier<Path> folder;
    private final ReadOnlyObjectWrapper<@Nullable PreparedData> prepared =
            new ReadOnlyObjectWrapper<>(this, "prepared");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final ReadOnlyBooleanWrapper cancelled = new ReadOnlyBooleanWrapper(this, "cancelled");
    private Loading loading;
    private List<BadCell> badCells = List.of();
    private @Nullable DataPlan asked;
    private @Nullable DataPlan loaded;
    private @Nullable Path askedFolder;

    @SuppressWarnings(
            "UnusedVariable") // held, so that the runs on the bench train on the very rows that it
    // shows.
    private @Nullable RunData held;

    DataModel(Workers workers, SharedRows rows, Supplier<Path> folder) {
        this.workers = workers;
        this.rows = rows;
        this.folder = folder;
        loading = new Loading(workers, progress);
    }

    /** The rows, split and scaled; null while they load and when they cannot. */
    public ReadOnlyObjectProperty<@Nullable PreparedData> prepared() {
        return prepared.getReadOnlyProperty();
    }

    /** Why there are no rows, as a sentence; empty when there are, or while they load. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** The widths of an experiment's rows where they are loaded; else null. */
    @Nullable DataShape shape(Experiment experiment) {
        PreparedData data = prepared.get();
        DataPlan known = loaded;
        DataPlan wanted = experiment.data();
        if (data == null
                || known == null
                || !known.source().equals(wanted.source())
                || !Objects.equals(known.validationSource(), wanted.validationSource())
                || known.split().ownTest() != wanted.split().ownTest()) {
            return null;
        }
        return data.shape();
    }

    /** The cells of a table that cannot be read; empty when there is no such trouble. */
    public List<BadCell> badCells() {
        return badCells;
    }

    /** How far a long file was read, as a sentence; empty while none is. */
    public ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the reading was ended by hand. */
    public ReadOnlyBooleanProperty cancelled() {
        return cancelled.getReadOnlyProperty();
    }

    /** Reads no further. */
    public void cancel() {
        loading.end();
    }

    /** Loads again what is there already, after files have changed. */
    public void reload(Experiment experiment) {
        asked = null;
        follow(experiment);
    }

    /** Loads what the experiment names, unless that is there or on its way. */
    void follow(Experiment experiment) {
        DataPlan plan = experiment.data();
        Path from = folder.get();
        if (plan.equals(asked) && from.equals(askedFolder)) {
            return;
        }
        asked = plan;
        askedFolder = from;
        cancelled.set(false);
        loading.end();
        Loading begun = new Loading(workers, progress);
        loading = begun;
        RunData asking = rows.of(plan, from);
        held = asking;
        workers.compute(
                () -> begun.read(asking::get),
                data -> settle(plan, data, "", List.of()),
                failure -> {
                    cancelled.set(begun == loading && failure instanceof CancellationException);
                    settle(plan, null, sentence(failure), cells(failure));
                });
    }

    private void settle(
            DataPlan plan, @Nullable PreparedData data, String problem, List<BadCell> cells) {
        if (plan.equals(asked)) {
            progress.set("");
            badCells = cells;
            loaded = data == null ? null : plan;
            prepared.set(data);
            trouble.set(problem);
        }
    }

    private static List<BadCell> cells(Throwable failure) {
        return failure instanceof DataException refused ? refused.cells() : List.of();
    }

    private static String sentence(Throwable failure) {
        return Message.from(failure).worded();
    }
}
