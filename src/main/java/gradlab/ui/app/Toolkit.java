package gradlab.ui.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Starts the toolkit, without a display if need be, and asks things of its thread from outside. */
public final class Toolkit {
    private static final int PATIENCE_SECONDS = 2;

    private static boolean started;

    private Toolkit() {}

    /** Starts the toolkit drawing into memory, unless it runs already. */
    public static synchronized void startHeadless() {
        if (!started) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
            start();
        }
    }

    /** Starts the toolkit on the display there is, unless it runs already. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch ready = new CountDownLatch(1);
        try {
            Platform.startup(
                    () -> {
                        Thread.currentThread().setUncaughtExceptionHandler(Toolkit::report);
                        ready.countDown();
                    });
            ready.await();
        } catch (IllegalStateException running) {
            // Somebody else has started it: that one serves as well.
        } catch (InterruptedException interruption) {
            throw new CompletionException(interruption);
        }
        Platform.setImplicitExit(false);
        started = true;
    }

    /**
     * The headless platform's screen is 1000 pixels wide and high, and it fails to copy a larger
     * window onto it. Nobody sees that screen: pictures are taken from the scene and lack nothing.
     */
    private static void report(Thread thread, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        boolean offScreen =
                failure instanceof IndexOutOfBoundsException
                        && Arrays.stream(trace)
                                .anyMatch(frame -> frame.getClassName().endsWith("HeadlessWindow"));
        if (!offScreen) {
            thread.getThreadGroup().uncaughtException(thread, failure);
        }
    }

    /** What a task on the toolkit's thread returns; waits for it. */
    public static <T> T call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(task.call());
                    } catch (Exception | Error failure) {
                        result.completeExceptionally(failure);
                    }
                });
        return result.join();
    }

    /**
     * Waits until something holds, asked on the toolkit's thread now and whenever one of these
     * changes: no frames are needed for that.
     */
    public static void await(BooleanSupplier condition, ObservableValue<?>... changing) {
        boolean unused = await(Long.MAX_VALUE, condition, changing);
    }

    /** The same for so many milliseconds at most; false where it did not hold until then. */
    public static boolean await(
            long milliseconds, BooleanSupplier condition, ObservableValue<?>... changing) {
        CompletableFuture<Boolean> held = new CompletableFuture<>();
        Subscription asking =
                call(
                        () ->
                                Arrays.stream(changing)
                                        .map(each -> each.subscribe(now -> ask(condition, held)))
                                        .reduce(Subscription.EMPTY, Subscription::and));
        try {
            held.copy().completeOnTimeout(false, milliseconds, TimeUnit.MILLISECONDS).join();
            return held.isDone();
        } finally {
            Platform.runLater(asking::unsubscribe);
        }
    }

    private static void ask(BooleanSupplier condition, CompletableFuture<Boolean> held) {
        try {
            if (condition.getAsBoolean()) {
                held.complete(true);
            }
        } catch (RuntimeException | Error failure) {
            held.completeExceptionally(failure);
        }
    }

    /** Runs tasks on the toolkit's thread, at once when it is this one. */
    public static Executor executor() {
        return task -> {
            if (Platform.isFxApplicationThread()) {
                task.run();
            } else {
                Platform.runLater(task);
            }
        };
    }

    /**
     * Waits until so many frames were drawn, at most a few seconds: a toolkit that ends meanwhile
     * draws no more, and keeps nobody waiting.
     */
    public static void awaitFrames(int frames) {
        CountDownLatch left = new CountDownLatch(frames);
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        left.countDown();
                    }
                };
        call(
                () -> {
                    timer.start();
                    return timer;
                });
        try {
            boolean unused = left.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interruption) {
            throw new CompletionException(interruption);
        } finally {
            Platform.runLater(timer::stop);
        }
    }
}
