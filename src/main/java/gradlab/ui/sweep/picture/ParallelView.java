package gradlab.ui.sweep.picture;

import static gradlab.text.Text.tr;

import gradlab.chart.sweep.ParallelAxes;
import gradlab.chart.sweep.ParallelLayout;
import gradlab.chart.sweep.ParallelPicture;
import gradlab.chart.sweep.ParallelRaster;
import gradlab.chart.sweep.SweepLook;
import gradlab.chart.sweep.SweepNumbers;
import gradlab.run.sweep.SweepColumn;
import gradlab.ui.theme.Hint;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The runs of a sweep as lines over their axes, which are brushed, moved and turned over. */
public final class ParallelView extends VBox implements SweepPicture {
    private final PictureContext context;
    private final PicturesModel model;
    private final PictureSurface surface;
    private final ParallelRaster raster = new ParallelRaster();
    private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
    private @Nullable ParallelLayout layout;
    private @Nullable SweepLook laidOut;
    private @Nullable SweepColumn active;

    /** The parallel coordinates of the model's runs. */
    public ParallelView(PictureContext context) {
        this.context = context;
        model = context.model();
        surface = new PictureSurface(context, this::drawn);
        surface.setId("sweep-parallel");
        setMinSize(0, 0);
        VBox.setVgrow(surface, Priority.ALWAYS);
        getChildren().add(surface);
        Hint.on(surface, hint);
        surface.focusedProperty().subscribe(_ -> surface.redraw());
        new ParallelMouse(this, model);
        new ParallelKeys(this, model);
        PictureMenu.on(this, context, tr("Parallel coordinates"));
    }

    private PictureSurface.@Nullable Drawn drawn(double width, double height) {
        SweepNumbers numbers = model.numbers();
        ParallelAxes axes = model.parallel().get();
        if (numbers == null || axes == null) {
            return null;
        }
        boolean screen = width == surface.getWidth() && height == surface.getHeight();
        SweepLook look = context.sweepLook();
        ParallelLayout now =
                screen
                        ? kept(numbers, axes, look)
                        : new ParallelLayout(numbers, axes, look, width, height);
        ParallelPicture picture =
                new ParallelPicture(
                        now,
                        model.brush().get(),
                        model.focus(),
                        look,
                        screen && surface.isFocused() ? active() : null);
        return new PictureSurface.Drawn(
                (image, density) -> raster.draw(picture, image, density),
                picture,
                tr("Parallel coordinates. {0}", model.count().get()));
    }

    /** The same one as long as nothing moves, so that the lines of all runs are drawn once. */
    private ParallelLayout kept(SweepNumbers numbers, ParallelAxes axes, SweepLook look) {
        ParallelLayout before = layout;
        if (before != null
                && look.equals(laidOut)
                && before.isOf(numbers, axes, surface.getWidth(), surface.getHeight())) {
            return before;
        }
        ParallelLayout now =
                new ParallelLayout(numbers, axes, look, surface.getWidth(), surface.getHeight());
        layout = now;
        laidOut = look;
        return now;
    }

    /** The axis that keys turn and brush: the first until another was gone to. */
    @Nullable SweepColumn active() {
        ParallelAxes axes = model.parallel().get();
        if (axes == null || axes.order().isEmpty()) {
            return null;
        }
        return active != null && axes.order().contains(active) ? active : axes.order().getFirst();
    }

    void activate(SweepColumn column) {
        active = column;
        surface.redraw();
    }

    void say(String words) {
        hint.set(words);
    }

    /** Where its axes stand; null before it was drawn. */
    public @Nullable ParallelLayout parallelLayout() {
        return layout;
    }

    @Override
    public PictureSurface surface() {
        return surface;
    }
}
