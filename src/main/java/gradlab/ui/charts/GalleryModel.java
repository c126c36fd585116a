package gradlab.ui.charts;

import gradlab.chart.ChartGroup;
import gradlab.chart.ChartKind;
import gradlab.ui.classroom.Classroom;
import gradlab.ui.classroom.Part;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The gallery of charts: what it is open for, what is looked for, and what was found. */
final class GalleryModel {
    /**
     * What was found of a group.
     *
     * @param kinds one at least
     */
    record Shelf(ChartGroup group, List<ChartKind> kinds) {}

    private final ChartsModel charts;
    private final ObservableValue<Classroom> classroom;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<List<Shelf>> shelves =
            new ReadOnlyObjectWrapper<>(this, "shelves", List.of());
    private @Nullable ChartTile target;

    /**
     * A gallery, closed.
     *
     * @param classroom what a class is not to see
     */
    GalleryModel(ChartsModel charts, ObservableValue<Classroom> classroom) {
        this.charts = charts;
        this.classroom = classroom;
        classroom.subscribe(now -> shelves.set(found(search.get())));
        search.addListener((value, old, words) -> shelves.set(found(words)));
    }

    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Words that all have to occur in a chart's name, line or group. */
    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<List<Shelf>> shelves() {
        return shelves.getReadOnlyProperty();
    }

    /** The chart that Enter in the search field chooses; null when nothing is found. */
    @Nullable ChartKind first() {
        return shelves.get().isEmpty() ? null : shelves.get().getFirst().kinds().getFirst();
    }

    /** Opens it to add a tile. */
    void openToAdd() {
        openFor(null);
    }

    /** Opens it to change what a tile shows. */
    void openToChange(ChartTile tile) {
        openFor(tile);
    }

    private void openFor(@Nullable ChartTile tile) {
        target = tile;
        search.set("");
        open.set(true);
    }

    /** Whether it changes a tile rather than adding one. */
    boolean changes() {
        return target != null;
    }

    /** Whether a tile shows this already. */
    boolean shown(ChartKind kind) {
        return charts.tiles().stream().anyMatch(tile -> tile.kind().get() == kind);
    }

    void close() {
        open.set(false);
    }

    /** Adds the chart or changes the tile, and closes; the tile that shows it now. */
    ChartTile choose(ChartKind kind) {
        ChartTile changed = target;
        close();
        if (changed == null || !charts.tiles().contains(changed)) {
            charts.shrink();
            return charts.add(kind);
        }
        changed.kind().set(kind);
        return changed;
    }

    private List<Shelf> found(String words) {
        List<String> wanted =
                Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return Arrays.stream(ChartGroup.values())
                .map(group -> new Shelf(group, found(group, wanted)))
                .filter(shelf -> !shelf.kinds().isEmpty())
                .toList();
    }

    private List<ChartKind> found(ChartGroup group, List<String> wanted) {
        return Arrays.stream(ChartKind.values())
                .filter(kind -> kind.group() == group)
                .filter(kind -> !classroom.getValue().hides(Part.CHARTS, name(kind)))
                .filter(kind -> wanted.stream().allMatch(words(kind)::contains))
                .toList();
    }

    private static String name(ChartKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(ChartKind kind) {
        String all = String.join(" ", kind.title(), kind.about(), kind.group().title());
        return all.toLowerCase(Locale.ROOT);
    }
}
