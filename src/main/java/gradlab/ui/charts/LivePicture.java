package gradlab.ui.charts;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Shows a chart that is drawn on the drawing thread. Of two pages one is on the screen and the
 * other is drawn into; the window's thread only changes them over.
 */
final class LivePicture extends Region {
    private record Order(Drawing drawing, long number) {}

    private final DrawingThread thread;
    private final Executor window;
    private final Consumer<Drawing.Words> words;
    private final ImageView view = new ImageView();
    private final AtomicReference<@Nullable Order> wanted = new AtomicReference<>();
    private final Runnable draw = this::draw;
    // Written by the drawing thread while no change-over is under way, else by the window's.
    private volatile boolean changingOver;
    // Of the window's thread.
    private long asked;
    private long answered;
    private @Nullable PixelPage front;
    private @Nullable PixelPage back;

    /**
     * An empty picture.
     *
     * @param window runs tasks on the window's thread
     * @param words hears what the picture on the screen says
     */
    LivePicture(DrawingThread thread, Executor window, Consumer<Drawing.Words> words) {
        this.thread = thread;
        this.window = window;
        this.words = words;
        view.setSmooth(true);
        view.setMouseTransparent(true);
        getChildren().add(view);
        setMinSize(0, 0);
    }

    /** Draws this as soon as may be, in place of what was asked for before. */
    void show(Drawing drawing) {
        wanted.set(new Order(drawing, ++asked));
        thread.request(draw);
    }

    /** Whether the newest state that was asked for is on the screen. */
    boolean settled() {
        return answered == asked;
    }

    private void draw() {
        if (changingOver) {
            return;
        }
        Order order = wanted.getAndSet(null);
        if (order == null) {
            return;
        }
        try {
            draw(order);
        } catch (RuntimeException | Error failure) {
            window.execute(() -> answered = order.number());
            throw failure;
        }
    }

    private void draw(Order order) {
        Drawing drawing = order.drawing();
        PixelPage page = back;
        if (page == null || !page.fits(drawing.pixelWidth(), drawing.pixelHeight())) {
            page = new PixelPage(drawing.pixelWidth(), drawing.pixelHeight());
            back = page;
        }
        Drawing.Words said = drawing.draw(page.canvas());
        changingOver = true;
        window.execute(() -> changeOver(said, order.number()));
    }

    private void changeOver(Drawing.Words said, long number) {
        answered = number;
        PixelPage drawn = back;
        if (drawn != null) {
            back = front;
            front = drawn;
            view.setImage(drawn.shown());
        }
        changingOver = false;
        words.accept(said);
        if (wanted.get() != null) {
            thread.request(draw);
        }
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        view.relocate(0, 0);
    }
}
