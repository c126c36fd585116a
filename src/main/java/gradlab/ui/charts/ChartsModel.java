package gradlab.ui.charts;

import gradlab.chart.ChartKind;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Which tiles there are, in which order, and which one is enlarged. */
public final class ChartsModel {
    private static final List<ChartKind> USUAL =
            List.of(
                    ChartKind.LOSS,
                    ChartKind.GRADIENT_NORM,
                    ChartKind.LEARNING_RATE,
                    ChartKind.DECISION_SURFACE);

    private final ObservableList<ChartTile> tiles = FXCollections.observableArrayList();
    // Kept, since it only holds its listeners as long as itself is held.
    private final ObservableList<ChartTile> readOnly =
            FXCollections.unmodifiableObservableList(tiles);
    private final ReadOnlyObjectWrapper<@Nullable ChartTile> enlarged =
            new ReadOnlyObjectWrapper<>(this, "enlarged");

    /** The usual four tiles. */
    public ChartsModel() {
        USUAL.forEach(this::add);
    }

    /** The tiles in reading order. */
    public ObservableList<ChartTile> tiles() {
        return readOnly;
    }

    /** The tile that fills the room; null when all are shown. */
    public ReadOnlyObjectProperty<@Nullable ChartTile> enlarged() {
        return enlarged.getReadOnlyProperty();
    }

    /** Adds a tile at the end. */
    public ChartTile add(ChartKind kind) {
        ChartTile tile = new ChartTile(kind);
        tiles.add(tile);
        return tile;
    }

    /** Takes a tile away. */
    public void remove(ChartTile tile) {
        if (tile.equals(enlarged.get())) {
            shrink();
        }
        tiles.remove(tile);
    }

    /** Lets two tiles change places. */
    public void swap(ChartTile one, ChartTile other) {
        int first = tiles.indexOf(one);
        int second = tiles.indexOf(other);
        if (first < 0 || second < 0 || first == second) {
            return;
        }
        List<ChartTile> order =
                Stream.iterate(0, i -> i < tiles.size(), i -> i + 1)
                        .map(i -> tiles.get(i == first ? second : i == second ? first : i))
                        .toList();
        tiles.setAll(order);
    }

    /** Lets a tile change places with the one so many places on; at the ends nothing happens. */
    public void move(ChartTile tile, int by) {
        int to = tiles.indexOf(tile) + by;
        if (to >= 0 && to < tiles.size()) {
            swap(tile, tiles.get(to));
        }
    }

    /** Shows one tile alone. */
    public void enlarge(ChartTile tile) {
        enlarged.set(tile);
    }

    /** Shows all tiles again. */
    public void shrink() {
        enlarged.set(null);
    }

    /** Turns the enlarged tile, else all tiles that have two scales, to the other scale. */
    public void toggleLog() {
        ChartTile alone = enlarged.get();
        if (alone != null) {
            alone.toggleLog();
        } else {
            tiles.forEach(ChartTile::toggleLog);
        }
    }
}
