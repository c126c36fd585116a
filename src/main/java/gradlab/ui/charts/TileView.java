package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartOptions;
import gradlab.chart.ChartScale;
import gradlab.ui.drawing.LivePicture;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One tile: title, log button, newest values and menu above its live picture. */
final class TileView extends VBox {
    private final ChartTile tile;
    private final ChartsContext context;
    private final LivePicture<Drawing.Words> picture;
    private final Label title = new Label();
    private final Label latest = new Label();
    private final ToggleButton log = new ToggleButton(tr("log"));

    TileView(ChartTile tile, ChartsContext context) {
        this.tile = tile;
        this.context = context;
        picture = new LivePicture<>(context.thread(), context.window(), this::say);
        getStyleClass().add("chart-tile");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        VBox.setVgrow(picture, Priority.ALWAYS);
        TileMenu menu = new TileMenu(tile, context);
        getChildren().addAll(header(menu), picture);
        picture.widthProperty().addListener(observable -> redraw());
        picture.heightProperty().addListener(observable -> redraw());
        tile.kind().addListener(observable -> follow());
        tile.scale().addListener(observable -> follow());
        tile.smoothing().addListener(observable -> redraw());
        tile.aspect().addListener(observable -> redraw());
        addEventHandler(KeyEvent.KEY_PRESSED, new TileKeys(tile, context.charts()));
        setOnMouseClicked(
                click -> {
                    requestFocus();
                    if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                        context.charts().enlarge(tile);
                    }
                });
        setOnContextMenuRequested(
                request -> {
                    menu.show(this, request.getScreenX(), request.getScreenY());
                    request.consume();
                });
        follow();
    }

    private Region header(TileMenu menu) {
        title.getStyleClass().add("tile-title");
        latest.getStyleClass().addAll("muted", "tile-latest");
        latest.setMaxWidth(Double.MAX_VALUE);
        latest.setAlignment(Pos.CENTER_RIGHT);
        latest.setMinWidth(0);
        title.setMinWidth(Region.USE_PREF_SIZE);
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.getStyleClass().add("log-button");
        log.setFocusTraversable(false);
        log.managedProperty().bind(log.visibleProperty());
        log.setOnAction(action -> tile.toggleLog());
        HBox.setHgrow(latest, Priority.ALWAYS);
        HBox header = new HBox(title, log, latest, menu.button());
        header.getStyleClass().add("tile-header");
        return header;
    }

    private void follow() {
        title.setText(tile.kind().get().title());
        log.setVisible(tile.kind().get().bothScales());
        log.setSelected(tile.scale().get() == ChartScale.LOG);
        log.setAccessibleText(tr("Log scale of {0}", title.getText()));
        redraw();
    }

    private void say(Drawing.Words words) {
        latest.setText(words.latest());
        setAccessibleText(words.description());
    }

    ChartTile tile() {
        return tile;
    }

    /** Whether its newest state is on the screen. */
    boolean settled() {
        return picture.settled();
    }

    /** Draws the chart as of now, soon, on the drawing thread. */
    void redraw() {
        if (picture.getWidth() < 1 || picture.getHeight() < 1) {
            return;
        }
        ChartOptions options = context.options(tile, picture.getWidth(), picture.getHeight());
        picture.show(new Drawing(tile.kind().get(), context.subject(tile.kind().get()), options));
    }
}
