package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartDescription;
import gradlab.chart.ChartKind;
import gradlab.chart.ChartZoom;
import gradlab.chart.axis.ChartScale;
import gradlab.chart.line.EpochArea;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.ui.theme.Icons;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.awt.geom.Point2D;
import java.util.stream.Stream;

/**
 * One chart in all the room: drag to zoom, Ctrl-drag to pan, wheel to zoom, double click for all of
 * it, tool tips, a cross-hair that reads all curves at an epoch. Follows the run a few times a
 * second and keeps the zoom.
 */
final class EnlargedView extends BorderPane {
    private static final double WHEEL = 1.1;
    private static final Duration PACE = Duration.millis(250);

    private final ChartTile tile;
    private final ChartsContext context;
    private final ChartViewer viewer = new ChartViewer(null, false);
    private final CrossHair crossHair;
    private final Label title = new Label();
    private final ReadOut readOut = new ReadOut(this);
    private final ToggleButton log = new ToggleButton(tr("log"));
    private final ToggleButton fit = new ToggleButton(tr("fit height"));
    private final HonestLossModel honest;
    private final PauseTransition pace = new PauseTransition(PACE);
    private final Subscription following;
    private boolean stale;
    private boolean making;
    private boolean whole = true;
    private boolean fitting;

    EnlargedView(ChartTile tile, ChartsContext context) {
        this.tile = tile;
        this.context = context;
        crossHair = new CrossHair(context, this::epochs);
        crossHair.follow(viewer);
        honest = new HonestLossModel(context.bench().editing(), context.bench().run(), tile);
        getStyleClass().addAll("chart-tile", "enlarged-chart");
        setTop(header());
        StackPane picture = new StackPane(viewer, crossHair);
        picture.setMinSize(0, 0);
        setCenter(picture);
        pace.setOnFinished(
                event -> {
                    if (stale) {
                        refresh();
                    }
                });
        viewer.widthProperty().addListener(observable -> refresh());
        viewer.heightProperty().addListener(observable -> refresh());
        following =
                Stream.of(
                                tile.kind(),
                                tile.scale(),
                                tile.smoothing(),
                                tile.aspect(),
                                tile.without())
                        .map(setting -> setting.subscribe(this::start))
                        .reduce(Subscription.EMPTY, Subscription::and);
        viewer.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        viewer.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        setFocusTraversable(true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        start();
    }

    /** Lets go of the tile, which is there longer than this view of it. */
    void end() {
        following.unsubscribe();
        pace.stop();
        stale = false;
    }

    private HBox header() {
        Button back = new Button(tr("All charts"));
        Icons.describe(back, Feather.ARROW_LEFT, tr("Back to all charts (Esc)"));
        back.getStyleClass().add("quiet");
        back.setOnAction(action -> context.charts().shrink());
        title.getStyleClass().add("tile-title");
        log.getStyleClass().add("log-button");
        log.setOnAction(action -> tile.toggleLog());
        Label values = readOut.label();
        values.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(values, Priority.ALWAYS);
        Button reset = new Button(tr("Reset zoom"));
        Icons.describe(reset, tr("Shows the whole run again (0)"));
        reset.getStyleClass().add("quiet");
        reset.setOnAction(action -> reset());
        fit.getStyleClass().add("log-button");
        Icons.describe(fit, tr("Lets the values in sight fill the height"));
        fit.setOnAction(action -> fit());
        TileMenu menu = new TileMenu(tile, context);
        HBox header = new HBox(back, title, log, fit, values, reset, menu.button());
        header.getStyleClass().add("tile-header");
        return header;
    }

    private void key(KeyEvent event) {
        if (event.isAltDown()) {
            if (!CrossHairKeys.read(event, context)) {
                return;
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            context.charts().shrink();
        } else if (event.getCode() == KeyCode.L && !event.isShortcutDown()) {
            tile.toggleLog();
        } else if (viewer.getChart() == null
                || !ZoomKeys.obey(event, viewer.getChart().getXYPlot())) {
            return;
        }
        event.consume();
    }

    private void click(MouseEvent click) {
        if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
            reset();
        }
    }

    /** Up is closer, as in maps; the viewer's own wheel goes the other way. */
    private void wheel(ScrollEvent turn) {
        if (viewer.getChart() == null || turn.getDeltaY() == 0) {
            return;
        }
        XYPlot plot = viewer.getChart().getXYPlot();
        PlotRenderingInfo place = viewer.getCanvas().getRenderingInfo().getPlotInfo();
        Point2D at = new Point2D.Double(turn.getX(), turn.getY());
        if (place.getDataArea().contains(at)) {
            double factor = turn.getDeltaY() > 0 ? 1 / WHEEL : WHEEL;
            plot.zoomDomainAxes(factor, place, at, true);
            plot.zoomRangeAxes(factor, place, at, true);
        }
        turn.consume();
    }

    private void reset() {
        if (viewer.getChart() != null) {
            new ChartZoom(viewer.getChart().getXYPlot()).reset();
        }
    }

    /** Fits the values to the epochs in sight, where that is asked for. */
    private void fit() {
        JFreeChart chart = viewer.getChart();
        if (chart == null || fitting) {
            return;
        }
        fitting = true;
        ChartZoom zoom = new ChartZoom(chart.getXYPlot());
        if (fit.isSelected()) {
            zoom.fitValues();
        } else {
            chart.getXYPlot().getRangeAxis().setAutoRange(true);
        }
        fitting = false;
    }

    ChartTile tile() {
        return tile;
    }

    ChartKind kind() {
        return tile.kind().get();
    }

    /** Draws the chart anew with all of the run in sight. */
    private void start() {
        title.setText(kind().title());
        log.setVisible(kind().bothScales());
        boolean explained = kind() == ChartKind.HONEST_LOSS;
        if (explained != (getBottom() != null)) {
            setBottom(explained ? new HonestLossPane(honest, tile) : null);
        }
        log.setSelected(tile.scale().get() == ChartScale.LOG);
        whole = true;
        stale = false;
        pace.stop();
        refresh();
    }

    /** Whether the newest state is on the screen. */
    boolean settled() {
        return !stale && !making;
    }

    /** Follows the run, at most a few times a second. */
    void refresh() {
        if (viewer.getWidth() < 1 || viewer.getHeight() < 1) {
            return;
        }
        if (pace.getStatus() == PauseTransition.Status.RUNNING) {
            stale = true;
            return;
        }
        stale = false;
        making = true;
        ChartOptions options = options();
        Drawing drawing = new Drawing(kind(), context.subject(kind()), options, context.clock());
        context.thread().request(() -> make(drawing));
        pace.playFromStart();
    }

    private ChartOptions options() {
        return context.options(tile, viewer.getWidth(), viewer.getHeight());
    }

    /** Made on the drawing thread, shown on the window's. */
    private void make(Drawing drawing) {
        ChartSubject subject = drawing.subject();
        JFreeChart chart = drawing.kind().chart(subject, drawing.options());
        String latest = drawing.kind().latest(subject, drawing.options());
        String words = ChartDescription.of(drawing.kind(), subject, drawing.options());
        context.window().execute(() -> show(chart, latest, words));
    }

    private void show(JFreeChart chart, String latest, String words) {
        making = false;
        JFreeChart before = viewer.getChart();
        if (before != null && !whole) {
            keepZoom(before.getXYPlot(), chart.getXYPlot());
        }
        whole = false;
        viewer.setChart(chart);
        chart.getXYPlot()
                .addChangeListener(
                        event -> {
                            if (fit.isSelected()) {
                                fit();
                            }
                        });
        readOut.latest(latest, words);
        read();
    }

    private static void keepZoom(XYPlot before, XYPlot now) {
        if (!before.getDomainAxis().isAutoRange()) {
            now.getDomainAxis().setRange(before.getDomainAxis().getRange());
        }
        if (!before.getRangeAxis().isAutoRange()) {
            now.getRangeAxis().setRange(before.getRangeAxis().getRange());
        }
    }

    /** Reads the epoch under the cross-hair, else the newest one. */
    void read() {
        crossHair.refresh();
        honest.refresh(context.charts().readEpoch().get());
        readOut.read(kind(), context, epochs());
    }

    private @Nullable EpochArea epochs() {
        JFreeChart chart = viewer.getChart();
        return chart == null
                ? null
                : EpochArea.of(chart, viewer.getRenderingInfo().getPlotInfo().getDataArea());
    }
}
