package gradlab.ui.sweep.picture;

import static gradlab.text.Text.tr;

import gradlab.chart.sweep.BoxesLayout;
import gradlab.chart.sweep.BoxesPicture;
import gradlab.chart.sweep.SweepNumbers;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;
import gradlab.ui.theme.Hint;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** How the scores of a sweep spread at each value of an axis. */
public final class BoxesView extends VBox implements SweepPicture {
    private final PictureContext context;
    private final PicturesModel model;
    private final PictureSurface surface;
    private final StringProperty hint = new SimpleStringProperty(this, "hint", help());
    private @Nullable BoxesLayout layout;

    /** The boxes of the model's runs. */
    public BoxesView(PictureContext context) {
        super(8);
        this.context = context;
        model = context.model();
        surface = new PictureSurface(context, this::drawn);
        surface.setId("sweep-boxes");
        setMinSize(0, 0);
        VBox.setVgrow(surface, Priority.ALWAYS);
        getChildren().addAll(new BoxAxisChooser(model), surface);
        Hint.on(surface, hint);
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        surface.addEventHandler(
                MouseEvent.MOUSE_EXITED, _ -> model.pointed().set(PicturesModel.NONE));
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        PictureMenu.on(this, context, tr("Spread"));
    }

    /** How the boxes are to be read. */
    public static String help() {
        return tr(
                "Each box holds the middle half of the scores, its line is their median. The"
                        + " whiskers reach to the furthest score within 1.5 times the height of the"
                        + " box; every run is a point.");
    }

    private PictureSurface.@Nullable Drawn drawn(double width, double height) {
        SweepNumbers numbers = model.numbers();
        if (numbers == null) {
            return null;
        }
        BoxesLayout now =
                new BoxesLayout(numbers, model.boxes().get(), context.sweepLook(), width, height);
        if (width == surface.getWidth() && height == surface.getHeight()) {
            layout = now;
        }
        BoxesPicture picture = new BoxesPicture(now, model.focus(), context.sweepLook());
        SweepRuns runs = numbers.runs();
        String chosen =
                model.find(model.run().get()).map(run -> CellText.run(runs, run)).orElse("");
        return new PictureSurface.Drawn(
                picture::draw,
                picture,
                chosen.isEmpty()
                        ? tr("Spread of the scores, {0} {0|box|boxes}", now.count())
                        : tr("Spread of the scores. Chosen: {0}", chosen));
    }

    private Optional<SweepRun> at(MouseEvent event, boolean close) {
        BoxesLayout now = layout;
        return now == null
                ? Optional.empty()
                : now.runAt(event.getX(), event.getY(), model.focus(), close);
    }

    private void moved(MouseEvent event) {
        SweepRuns runs = model.runs().get();
        Optional<SweepRun> run = at(event, true);
        model.pointed().set(run.map(SweepRun::number).orElse(PicturesModel.NONE));
        hint.set(run.isPresent() && runs != null ? CellText.run(runs, run.get()) : help());
    }

    private void pressed(MouseEvent event) {
        surface.requestFocus();
        if (event.isPrimaryButtonDown()) {
            at(event, false).ifPresent(model::choose);
        }
    }

    private void key(KeyEvent event) {
        BoxesLayout now = layout;
        if (now == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        SweepRun from = model.find(model.run().get()).orElse(null);
        Optional<SweepRun> next =
                switch (event.getCode()) {
                    case LEFT, KP_LEFT -> now.beside(from, -1, model.focus());
                    case RIGHT, KP_RIGHT -> now.beside(from, 1, model.focus());
                    case UP, KP_UP -> now.above(from, 1, model.focus());
                    case DOWN, KP_DOWN -> now.above(from, -1, model.focus());
                    default -> null;
                };
        if (next != null) {
            next.ifPresent(model::choose);
            event.consume();
        }
    }

    /** Where its boxes stand; null before it was drawn. */
    public @Nullable BoxesLayout boxesLayout() {
        return layout;
    }

    @Override
    public PictureSurface surface() {
        return surface;
    }
}
