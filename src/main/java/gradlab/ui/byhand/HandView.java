package gradlab.ui.byhand;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.picture.Painter;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.drawing.LivePicture;
import gradlab.ui.drawing.Picture;
import gradlab.ui.theme.Look;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Where a picture of a pass is shown: drawn anew when it is asked for, or its size changes. */
final class HandView extends Region {
    private record Order(
            Painter painter, ChartTheme theme, double width, double height, double density)
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
            Graphics2D g2 = image.createGraphics();
            g2.setPaint(theme.surface());
            g2.fillRect(0, 0, image.getWidth(), image.getHeight());
            g2.scale(density, density);
            painter.paint(g2, new Rectangle2D.Double(0, 0, width, height), (place, words) -> {});
            g2.dispose();
            return System.nanoTime();
        }
    }

    private final Look look;
    private final Supplier<Painter> source;
    private final Supplier<String> words;
    private final LivePicture<Long> picture;

    HandView(
            Look look,
            DrawingThread thread,
            Executor window,
            Supplier<Painter> source,
            Supplier<String> words) {
        this.look = look;
        this.source = source;
        this.words = words;
        picture = new LivePicture<>(thread, window, told -> {});
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(picture);
        look.theme().subscribe(theme -> redraw());
        look.typeScale().subscribe(scale -> redraw());
    }

    ChartTheme theme() {
        return ChartTheme.named(look.theme().get().word());
    }

    /** Asks for the picture of now. */
    void redraw() {
        if (getWidth() < 1 || getHeight() < 1 || getScene() == null) {
            return;
        }
        setAccessibleText(words.get());
        double density =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        picture.show(new Order(source.get(), theme(), getWidth(), getHeight(), density));
    }

    /** The picture of now for a file. */
    Painter painter() {
        return source.get();
    }

    /** Whether the newest state is on the screen. */
    boolean settled() {
        return picture.settled();
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
