package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.line.EpochArea;
import gradlab.chart.subject.ChartOptions;
import gradlab.ui.drawing.LivePicture;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** One tile: title, log button, newest values and menu above its live picture. */
final class TileView extends VBox {
    private final ChartTile tile;
    private final ChartsContext context;
    private final LivePicture<Drawing.Drawn> picture;
    private final CrossHair crossHair;
    private final ReadOut readOut = new ReadOut(this);
    private final Label title = new Label();
    private final ToggleButton log = new ToggleButton(tr("log"));
    private Drawing.@Nullable Drawn shown;
    private int drawings;
    private boolean inSight = true;
    private boolean outdated;

    TileView(ChartTile tile, ChartsContext context) {
        this.tile = tile;
        this.context = context;
        picture = new LivePicture<>(context.thread(), context.window(), this::shown);
        crossHair = new CrossHair(context, this::epochs);
        crossHair.follow(picture);
        getStyleClass().add("chart-tile");
        setFocusTraversable(true);
        StackPane stack = new StackPane(picture, crossHair);
        VBox.setVgrow(stack, Priority.ALWAYS);
        TileMenu menu = new TileMenu(tile, context);
        getChildren().addAll(header(menu), stack);
        picture.widthProperty().addListener(observable -> redraw());
        picture.heightProperty().addListener(observable -> redraw());
        tile.kind().addListener(observable -> follow());
        tile.scale().addListener(observable -> follow());
        tile.smoothing().addListener(observable -> redraw());
        tile.without().addListener(observable -> redraw());
        tile.aspect().addListener(observable -> redraw());
        addEventHandler(KeyEvent.KEY_PRESSED, new TileKeys(tile, context));
        setOnMousePressed(press -> requestFocus());
        setOnMouseClicked(
                click -> {
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
        title.setMinWidth(Region.USE_PREF_SIZE);
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.getStyleClass().add("log-button");
        log.setFocusTraversable(false);
        log.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                this::offersLog, tile.kind(), context.bench().look().presenting()));
        log.managedProperty().bind(log.visibleProperty());
        log.setOnAction(action -> tile.toggleLog());
        Label latest = readOut.label();
        latest.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(latest, Priority.ALWAYS);
        Button more = menu.button();
        more.visibleProperty().bind(context.bench().look().presenting().not());
        more.managedProperty().bind(more.visibleProperty());
        HBox header = new HBox(title, log, latest, more);
        header.getStyleClass().add("tile-header");
        return header;
    }

    private boolean offersLog() {
        return tile.kind().get().bothScales() && !context.bench().look().presenting().get();
    }

    private void follow() {
        title.setText(tile.kind().get().title());
        log.setSelected(tile.scale().get() == ChartScale.LOG);
        log.setAccessibleText(tr("Log scale of {0}", title.getText()));
        redraw();
    }

    private void shown(Drawing.Drawn drawn) {
        shown = drawn;
        drawings++;
        readOut.latest(drawn.latest(), drawn.description());
        read();
        if (drawn.upTo() < context.bench().run().history().get().epochs()) {
            // Its round began before the newest epochs were there, and took the wish for them.
            redraw();
        }
    }

    /** Reads the epoch under the cross-hair, else the newest one. */
    void read() {
        crossHair.refresh();
        readOut.read(tile.kind().get(), context, epochs());
    }

    /** Where the epochs stand on the picture; null before the first, and where there are none. */
    @Nullable EpochArea epochs() {
        return shown == null ? null : shown.epochs();
    }

    /** How many epochs had been recorded when the picture on the screen was drawn; −1 for none. */
    int drawnUpTo() {
        return shown == null ? -1 : shown.upTo();
    }

    /** How many pictures of it have been on the screen. */
    int drawings() {
        return drawings;
    }

    ChartTile tile() {
        return tile;
    }

    /** Whether its newest state is on the screen, as far as it is in sight. */
    boolean settled() {
        return picture.settled();
    }

    boolean inSight() {
        return inSight;
    }

    /** What is out of sight is not drawn until it comes back. */
    void setInSight(boolean now) {
        inSight = now;
        if (now && outdated) {
            redraw();
        }
    }

    /** Draws the chart as of now, soon, on the drawing thread. */
    void redraw() {
        outdated = !inSight;
        if (!inSight || picture.getWidth() < 1 || picture.getHeight() < 1) {
            return;
        }
        ChartOptions options = context.options(tile, picture.getWidth(), picture.getHeight());
        picture.show(
                new Drawing(
                        tile.kind().get(),
                        context.subject(tile.kind().get()),
                        options,
                        context.clock()));
    }
}
