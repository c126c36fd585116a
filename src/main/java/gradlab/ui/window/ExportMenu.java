package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.RunModel;
import gradlab.ui.app.TimeModel;
import gradlab.ui.theme.Icons;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;

/** What can be taken away: pictures of the window, and what the run recorded. */
final class ExportMenu extends MenuButton {
    ExportMenu(RunModel run, TimeModel time, WindowCommands commands, WindowPictures pictures) {
        Icons.describe(this, Feather.DOWNLOAD, tr("Export (E)"));
        setId("export");
        getStyleClass().add("square");
        MenuItem table = item(tr("History as a table (CSV)…"), () -> commands.saveHistory("csv"));
        MenuItem history = item(tr("History as JSON…"), () -> commands.saveHistory("json"));
        MenuItem weights = item(tr("Weights as JSON…"), commands::saveWeights);
        getItems()
                .addAll(
                        item(tr("Picture of the charts…"), pictures::saveCharts),
                        item(tr("Picture of the network…"), pictures::saveNetwork),
                        item(tr("Picture of the window…"), pictures::saveWindow),
                        new SeparatorMenuItem(),
                        table,
                        history,
                        weights);
        setOnShowing(
                event -> {
                    boolean nothing = run.history().get().epochs() == 0;
                    table.setDisable(nothing);
                    history.setDisable(nothing);
                    weights.setDisable(time.weights().get() == null);
                });
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }
}
