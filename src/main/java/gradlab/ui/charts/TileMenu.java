package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.subject.Aspect;
import gradlab.export.PictureFormat;
import gradlab.ui.theme.Icons;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** What can be done with a tile; a menu made each time it is opened. */
final class TileMenu {
    private static final int MOST_DENSE = 4;
    private static final List<Integer> WINDOWS = List.of(1, 5, 20, 100);

    private final ChartTile tile;
    private final ChartsContext context;
    private @Nullable ContextMenu open;

    TileMenu(ChartTile tile, ChartsContext context) {
        this.tile = tile;
        this.context = context;
    }

    /** Opens it at a place on the screen. */
    void show(Node owner, double screenX, double screenY) {
        fresh().show(owner, screenX, screenY);
    }

    private ContextMenu fresh() {
        if (open != null) {
            open.hide();
        }
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items(tile, context));
        open = menu;
        return menu;
    }

    /** A button that opens it. */
    Button button() {
        Button button = new Button();
        button.getStyleClass().addAll("quiet", "tile-menu");
        Icons.describe(button, Feather.MORE_HORIZONTAL, tr("What to do with this chart"));
        button.setFocusTraversable(false);
        button.setOnAction(action -> fresh().show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private static List<MenuItem> items(ChartTile tile, ChartsContext context) {
        ChartsModel charts = context.charts();
        return List.of(
                item(tr("Enlarge"), () -> charts.enlarge(tile)),
                item(tr("Change chart…"), () -> context.gallery().openToChange(tile)),
                tile.kind().get().aspects().isEmpty() ? smoothing(tile) : aspects(tile),
                new SeparatorMenuItem(),
                save(tile, context.pictures()),
                item(tr("Copy picture"), () -> context.pictures().copy(tile)),
                new SeparatorMenuItem(),
                item(tr("Add a chart…"), context.gallery()::openToAdd),
                item(tr("Remove"), () -> charts.remove(tile)));
    }

    private static Menu save(ChartTile tile, Pictures pictures) {
        Menu menu = new Menu(tr("Save picture"));
        for (int density = 1; density <= MOST_DENSE; density++) {
            int times = density;
            String words = tr("PNG {0}×, {1} pixels…", times, Pictures.pixels(times));
            menu.getItems().add(item(words, () -> pictures.save(tile, PictureFormat.PNG, times)));
        }
        menu.getItems()
                .addAll(
                        item(tr("SVG…"), () -> pictures.save(tile, PictureFormat.SVG, 1)),
                        item(tr("PDF…"), () -> pictures.save(tile, PictureFormat.PDF, 1)));
        return menu;
    }

    private static Menu aspects(ChartTile tile) {
        List<Aspect> choice = tile.kind().get().aspects();
        Aspect wanted = tile.aspect().get();
        Aspect chosen = choice.contains(wanted) ? wanted : choice.getFirst();
        Menu menu = new Menu(tr("Show"));
        for (Aspect aspect : choice) {
            RadioMenuItem item = new RadioMenuItem(aspect.title());
            item.setSelected(aspect == chosen);
            item.setOnAction(action -> tile.aspect().set(aspect));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu smoothing(ChartTile tile) {
        Menu menu = new Menu(tr("Smoothing"));
        for (int window : WINDOWS) {
            RadioMenuItem item =
                    new RadioMenuItem(
                            window == 1 ? tr("Off") : tr("Mean of {0} {0|epoch|epochs}", window));
            item.setSelected(tile.smoothing().get() == window);
            item.setOnAction(action -> tile.smoothing().set(window));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }
}
