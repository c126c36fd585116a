package gradlab.ui.drawing;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Shows a picture that is drawn on the drawing thread. Of two pages one is on the screen and the
 * other is drawn into; the window's thread only changes them over.
 *
 * @param <W> what is told of a picture on the screen
 */
public final class LivePicture<W> extends Region {
    private record Order<W>(Picture<W> picture, long number) {}

    private final DrawingThread thread;
    private final Executor window;
    private final Consumer<? super W> words;
    private final ImageView view = new ImageView();
    private final AtomicReference<@Nullable Order<W>> wanted = new AtomicReference<>();
    private final Runnable draw = this::draw;
    // Written by the drawing thread while no change-over is under way, else by the window's.
    private volatile boolean changingOver;
    // Of the window's thread.
    private long asked;
    private long answered;
    private @Nullable PixelPage front;
    // Between two pictures nobody needs it: where memory runs short, it goes and is made anew.
    private WeakReference<@Nullable PixelPage> back = new WeakReference<>(null);
    private @Nullable PixelPage drawn;

    /**
     * An empty picture.
     *
     * @param window runs tasks on the window's thread
     * @param words hears what the picture on the screen says
     */
    public LivePicture(DrawingThread thread, Executor window, Consumer<? super W> words) {
        this.thread = thread;
        this.window = window;
        this.words = words;
        getStyleClass().add("live-picture");
        view.setSmooth(true);
        view.setMouseTransparent(true);
        getChildren().add(view);
        setMinSize(0, 0);
    }

    /** Draws this as soon as may be, in place of what was asked for before. */
    public void show(Picture<W> picture) {
        wanted.set(new Order<>(picture, ++asked));
        thread.request(draw);
    }

    /** Whether the newest state that was asked for is on the screen. */
    public boolean settled() {
        return answered == asked;
    }

    private void draw() {
        if (changingOver) {
            return;
        }
        Order<W> order = wanted.getAndSet(null);
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

    private void draw(Order<W> order) {
        Picture<W> picture = order.picture();
        PixelPage page = back.get();
        if (page == null || !page.fits(picture.pixelWidth(), picture.pixelHeight())) {
            page = new PixelPage(picture.pixelWidth(), picture.pixelHeight());
        }
        drawn = page;
        W said = picture.draw(page.canvas());
        changingOver = true;
        thread.afterRound(() -> window.execute(() -> changeOver(said, order.number())));
    }

    private void changeOver(W said, long number) {
        answered = number;
        PixelPage page = drawn;
        if (page != null) {
            back = new WeakReference<>(front);
            front = page;
            drawn = null;
            view.setImage(page.shown());
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
