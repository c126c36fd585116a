package gradlab.ui.charts;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do on a focused tile. */
final class TileKeys implements EventHandler<KeyEvent> {
    private final ChartTile tile;
    private final ChartsContext context;

    TileKeys(ChartTile tile, ChartsContext context) {
        this.tile = tile;
        this.context = context;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.isMetaDown()) {
            return;
        }
        boolean done =
                event.isAltDown()
                        ? CrossHairKeys.read(event, context)
                        : event.isShortcutDown() ? moved(event.getCode()) : plain(event.getCode());
        if (done) {
            event.consume();
        }
    }

    private boolean moved(KeyCode code) {
        int by = code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0;
        context.charts().move(tile, by);
        return by != 0;
    }

    private boolean plain(KeyCode code) {
        ChartsModel charts = context.charts();
        switch (code) {
            case L -> tile.toggleLog();
            case ENTER -> charts.enlarge(tile);
            case DELETE -> charts.remove(tile);
            case ESCAPE -> {
                if (charts.readEpoch().get() == 0) {
                    return false;
                }
                charts.read(0);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
