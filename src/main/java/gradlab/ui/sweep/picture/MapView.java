package gradlab.ui.sweep.picture;

import static gradlab.text.Text.tr;

import gradlab.chart.sweep.MapAxes;
import gradlab.chart.sweep.MapLayout;
import gradlab.chart.sweep.MapPicture;
import gradlab.chart.sweep.MapPlace;
import gradlab.chart.sweep.SweepMap;
import gradlab.run.sweep.SweepRuns;
import gradlab.text.Numbers;
import gradlab.ui.theme.Hint;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The map of a sweep, whose cells are chosen by mouse and arrow keys. */
public final class MapView extends VBox implements SweepPicture {
    private final PictureContext context;
    private final PicturesModel model;
    private final PictureSurface surface;
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private @Nullable MapLayout layout;

    /** The map of the model's runs. */
    public MapView(PictureContext context) {
        super(8);
        this.context = context;
        model = context.model();
        surface = new PictureSurface(context, this::drawn);
        surface.setId("sweep-map");
        setMinSize(0, 0);
        VBox.setVgrow(surface, Priority.ALWAYS);
        getChildren().addAll(new MapAxesChooser(model), surface);
        Hint.on(surface, hint);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        PictureMenu.on(this, context, tr("Map"));
    }

    private PictureSurface.@Nullable Drawn drawn(double width, double height) {
        SweepMap map = model.drawnMap();
        if (map == null) {
            return null;
        }
        MapLayout now = MapLayout.of(map, context.sweepLook(), width, height);
        if (width == surface.getWidth() && height == surface.getHeight()) {
            layout = now;
        }
        MapPicture picture = new MapPicture(now, model.focus(), context.sweepLook());
        return new PictureSurface.Drawn(picture::draw, picture, words(map));
    }

    private String words(SweepMap map) {
        String chosen = map.of(model.cell().get()).map(this::words).orElse("");
        return chosen.isEmpty()
                ? tr("Map of the sweep, {0} by {1} {1|cell|cells}", map.columns(), map.rows())
                : tr("Map of the sweep. Chosen: {0}", chosen);
    }

    private String words(MapPlace place) {
        SweepRuns runs = model.runs().get();
        if (runs == null || place.cells().isEmpty()) {
            return "";
        }
        String over = tr("{0} of {1} {1|run|runs} over", place.done(), place.planned());
        String score =
                place.done() == 0
                        ? over
                        : tr(
                                "{0}, {1}",
                                place.broken() ? tr("diverged") : Numbers.brief(place.score()),
                                over);
        return place.cells().size() == 1
                ? tr("{0}: {1}", CellText.settings(runs, place.cells().getFirst()), score)
                : tr("{0} {0|cell|cells}: {1}", place.cells().size(), score);
    }

    private Optional<MapPlace> at(MouseEvent event) {
        MapLayout now = layout;
        return now == null ? Optional.empty() : now.placeAt(event.getX(), event.getY());
    }

    private void moved(MouseEvent event) {
        hint.set(at(event).map(this::words).orElse(""));
    }

    private void pressed(MouseEvent event) {
        surface.requestFocus();
        if (event.isPrimaryButtonDown()) {
            at(event).ifPresent(this::choose);
        }
    }

    private void choose(MapPlace place) {
        SweepMap map = model.drawnMap();
        if (map != null && !place.cells().isEmpty()) {
            model.cell().set(map.combination(place));
        }
    }

    private void key(KeyEvent event) {
        SweepMap map = model.drawnMap();
        if (map == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int column;
        int row;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> {
                column = -1;
                row = 0;
            }
            case RIGHT, KP_RIGHT -> {
                column = 1;
                row = 0;
            }
            case UP, KP_UP -> {
                column = 0;
                row = 1;
            }
            case DOWN, KP_DOWN -> {
                column = 0;
                row = -1;
            }
            default -> {
                return;
            }
        }
        event.consume();
        step(map, column, row);
    }

    /** To the next place that way that has a cell; from nowhere, to the best. */
    private void step(SweepMap map, int column, int row) {
        MapPlace from = map.of(model.cell().get()).orElse(null);
        if (from == null) {
            choose(map.bestPlace().orElse(map.at(0, 0)));
            return;
        }
        int x = from.column() + column;
        int y = from.row() + row;
        while (x >= 0 && y >= 0 && x < map.columns() && y < map.rows()) {
            if (!map.at(x, y).cells().isEmpty()) {
                choose(map.at(x, y));
                return;
            }
            x += column;
            y += row;
        }
    }

    /** Which axes it is over; null before there are runs. */
    @Nullable MapAxes axes() {
        return model.map().get();
    }

    /** Where its places stand; null before it was drawn. */
    public @Nullable MapLayout mapLayout() {
        return layout;
    }

    @Override
    public PictureSurface surface() {
        return surface;
    }
}
