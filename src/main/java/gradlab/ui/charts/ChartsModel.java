package gradlab.ui.charts;

import gradlab.chart.ChartKind;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Which tiles there are, in which order, which one is enlarged, and which epoch is read. */
public final class ChartsModel {
    private final ObservableList<ChartTile> tiles =
            FXCollections.observableArrayList(
                    tile ->
                            new Observable[] {
                                tile.kind(), tile.scale(), tile.smoothing(), tile.aspect()
                            });
    // Kept, since it only holds its listeners as long as itself is held.
    private final ObservableList<ChartTile> readOnly =
            FXCollections.unmodifiableObservableList(tiles);
    private final ReadOnlyObjectWrapper<List<TilePlan>> plans =
            new ReadOnlyObjectWrapper<>(this, "plans", List.of());
    private final ReadOnlyObjectWrapper<@Nullable ChartTile> enlarged =
            new ReadOnlyObjectWrapper<>(this, "enlarged");
    private int pinned;
    private final ReadOnlyIntegerWrapper readEpoch = new ReadOnlyIntegerWrapper(this, "readEpoch");

    /** The usual four tiles. */
    public ChartsModel() {
        tiles.addListener((ListChangeListener<ChartTile>) change -> plans.set(planned()));
        Presets.USUAL.forEach(this::add);
    }

    /** The tiles in reading order. */
    public ObservableList<ChartTile> tiles() {
        return readOnly;
    }

    /** The tiles in sight: the one that is enlarged, or all of them. */
    List<ChartTile> shown() {
        ChartTile alone = enlarged.get();
        return alone == null ? List.copyOf(tiles) : List.of(alone);
    }

    /** What a layout keeps of the tiles as they are. */
    public List<TilePlan> plans() {
        return plans.get();
    }

    ReadOnlyObjectProperty<List<TilePlan>> plansProperty() {
        return plans.getReadOnlyProperty();
    }

    private List<TilePlan> planned() {
        return tiles.stream().map(ChartTile::plan).toList();
    }

    /** The tile that fills the room; null when all are shown. */
    public ReadOnlyObjectProperty<@Nullable ChartTile> enlarged() {
        return enlarged.getReadOnlyProperty();
    }

    /** The epoch that the cross-hair reads in all charts at once; 0 when it reads none. */
    public ReadOnlyIntegerProperty readEpoch() {
        return readEpoch.getReadOnlyProperty();
    }

    /** Lays the cross-hair on an epoch; 0 takes it back to where it is pinned, or away. */
    public void read(int epoch) {
        readEpoch.set(epoch > 0 ? epoch : pinned);
    }

    /** Pins the cross-hair to an epoch for as long as no other one is read; 0 pins it no more. */
    public void pin(int epoch) {
        pinned = epoch;
        read(0);
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

    /** Shows other tiles in place of those there are. */
    public void show(List<TilePlan> wanted) {
        shrink();
        tiles.setAll(wanted.stream().map(ChartTile::new).toList());
    }

    /** Takes a tile to another place; those between make way. */
    public void moveTo(ChartTile tile, int place) {
        int from = tiles.indexOf(tile);
        if (from < 0 || place < 0 || place >= tiles.size() || from == place) {
            return;
        }
        List<ChartTile> order = new ArrayList<>(tiles);
        order.remove(from);
        order.add(place, tile);
        tiles.setAll(order);
    }

    /** Takes a tile so many places on; beyond the ends nothing happens. */
    public void move(ChartTile tile, int by) {
        moveTo(tile, tiles.indexOf(tile) + by);
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
            List.copyOf(tiles).forEach(ChartTile::toggleLog);
        }
    }
}
