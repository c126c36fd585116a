package gradlab.ui.charts;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do on a focused tile. */
final class TileKeys implements EventHandler<KeyEvent> {
    private final ChartTile tile;
    private final ChartsModel charts;

    TileKeys(ChartTile tile, ChartsModel charts) {
        this.tile = tile;
        this.charts = charts;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean done = event.isShortcutDown() ? moved(event.getCode()) : plain(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean moved(KeyCode code) {
        int by = code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0;
        charts.move(tile, by);
        return by != 0;
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case L -> tile.toggleLog();
            case ENTER -> charts.enlarge(tile);
            case DELETE -> charts.remove(tile);
            default -> {
                return false;
            }
        }
        return true;
    }
}
