package gradlab.ui.race;

import gradlab.chart.picture.Painter;
import gradlab.ui.drawing.LivePicture;
import gradlab.ui.drawing.Picture;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Where one picture of a race is shown: drawn anew when it is asked for, or its size changes. */
class RacePicture extends Region {
    /** Makes what is drawn. */
    interface Source {
        /** Of a size in logical pixels; null where there is nothing to draw. */
        @Nullable Drawn draw(double width, double height);
    }

    /**
     * A picture to be drawn.
     *
     * @param onto draws over all of an image of so many device pixels to a logical one
     * @param painter draws the same for a file
     * @param words what it shows, for those who do not see it
     */
    record Drawn(BiConsumer<BufferedImage, Double> onto, Painter painter, Supplier<String> words) {}

    private record Order(Drawn drawn, double width, double height, double density)
            implements Picture<Long> {
        @Override
        public int pixelWidth() {
            return Math.max(1, (int) Math.ceil(width * density));
        }

        @Override
        public int pixelHeight() {
            return Math.max(1, (int) Math.ceil(height * density));
        }

        @Override
        public Long draw(BufferedImage image) {
            drawn.onto().accept(image, density);
            return System.nanoTime();
        }
    }

    private final Source source;
    private final LivePicture<Long> picture;
    private long frames;

    RacePicture(RaceContext context, Source source) {
        this.source = source;
        picture = new LivePicture<>(context.thread(), context.window(), told -> frames++);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(picture);
        context.look().theme().subscribe(theme -> redraw());
        context.look().typeScale().subscribe(scale -> redraw());
    }

    /** Asks for the picture of now. */
    final void redraw() {
        if (getWidth() < 1 || getHeight() < 1 || getScene() == null) {
            return;
        }
        Drawn drawn = source.draw(getWidth(), getHeight());
        picture.setVisible(drawn != null);
        if (drawn != null) {
            String words = drawn.words().get();
            if (!words.equals(getAccessibleText())) {
                setAccessibleText(words);
            }
            picture.show(new Order(drawn, getWidth(), getHeight(), density()));
        }
    }

    /** The picture of now for a file; null where there is nothing to draw. */
    final @Nullable Drawn drawn(double width, double height) {
        return source.draw(width, height);
    }

    private double density() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    /** Whether the newest state is on the screen. */
    final boolean settled() {
        return picture.settled();
    }

    /** How many pictures have been on the screen. */
    final long frames() {
        return frames;
    }

    @Override
    protected void layoutChildren() {
        boolean sized = picture.getWidth() == getWidth() && picture.getHeight() == getHeight();
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
        if (!sized) {
            redraw();
        }
    }
}
