package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.text.Message;
import gradlab.ui.app.Workers;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The layouts to choose from, and what of them is kept in the user's settings. */
public final class LayoutsModel {
    private final ChartsModel charts;
    private final Workers workers;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Layouts> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", new Layouts());
    private @Nullable Path file;
    private boolean brought;

    LayoutsModel(ChartsModel charts, Workers workers, Notices notices) {
        this.charts = charts;
        this.workers = workers;
        this.notices = notices;
    }

    /** Those that come with the program. */
    public List<Layout> presets() {
        return Presets.all();
    }

    /** The user's own, and the tiles shown last. */
    public ReadOnlyObjectProperty<Layouts> kept() {
        return kept.getReadOnlyProperty();
    }

    /** Shows the tiles of a layout. */
    public void choose(Layout layout) {
        charts.show(layout.tiles());
    }

    /** Whether a layout's tiles are those that are shown. */
    public boolean chosen(Layout layout) {
        return layout.tiles().equals(charts.plans());
    }

    /** Shows the tiles that a bench was left with, whatever the file of layouts says was last. */
    public void bring(List<TilePlan> tiles) {
        brought = true;
        charts.show(tiles);
    }

    /** Keeps the tiles as they are under a name; a layout of that name is replaced. */
    public void save(String name) {
        if (!name.isBlank()) {
            keep(kept.get().with(new Layout(name.strip(), charts.plans())));
        }
    }

    /** Forgets one of the user's layouts. */
    public void remove(Layout layout) {
        keep(kept.get().without(layout));
    }

    /**
     * Restores what a file keeps, and keeps every change in it from then on. A damaged file is
     * reported and put aside.
     */
    public void keepIn(Path settings) {
        workers.compute(
                () -> LayoutsJson.read(settings),
                read -> {
                    restore(read);
                    follow(settings);
                },
                failure -> putAside(settings, failure));
    }

    private void restore(Layouts read) {
        kept.set(read);
        if (!brought && !read.last().isEmpty()) {
            charts.show(read.last());
        }
    }

    private void follow(Path settings) {
        file = settings;
        charts.plansProperty().addListener(observable -> keepLast());
    }

    private void keepLast() {
        keep(kept.get().withLast(charts.plans()));
    }

    private void putAside(Path settings, Throwable failure) {
        workers.compute(
                () -> LayoutsJson.putAside(settings),
                aside -> {
                    notices.problem(
                            tr("The saved chart layouts cannot be read: {0}", message(failure)),
                            tr(
                                    "The usual charts are shown. The file is kept as {0}; mend it"
                                            + " and give it back its name.",
                                    aside));
                    follow(settings);
                },
                stuck ->
                        notices.problem(
                                tr("The saved chart layouts cannot be read: {0}", message(failure)),
                                tr("Mend or remove {0}; until then none is saved.", settings)));
    }

    private void keep(Layouts next) {
        if (next.equals(kept.get())) {
            return;
        }
        kept.set(next);
        Path target = file;
        if (target != null) {
            workers.compute(
                    () -> write(target),
                    done -> notices.passed(Until.LAYOUTS_KEPT),
                    this::unwritable);
        }
    }

    /** Two writings may overtake each other; each writes what is newest. */
    private synchronized Path write(Path target) throws IOException {
        LayoutsJson.write(kept.get(), target);
        return target;
    }

    private void unwritable(Throwable failure) {
        notices.problem(
                Until.LAYOUTS_KEPT,
                tr("The chart layouts cannot be saved: {0}", message(failure)),
                tr("Free space, or allow writing to the settings folder."));
    }

    private static String message(Throwable failure) {
        return Message.from(failure).worded();
    }
}
