package gradlab.ui.kept;

import gradlab.run.history.RunEvent;
import gradlab.run.live.LiveRun;
import gradlab.ui.app.Workers;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Workers of a window without a window: the test's thread is the window's, and pumps. */
final class PumpedWorkers implements Workers {
    private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
    private final AtomicInteger computing = new AtomicInteger();

    /** Takes in what there is until nothing is computed any more. */
    void settle() {
        until(() -> computing.get() == 0);
    }

    /** Takes in what threads have to say until something is so. */
    void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Runnable next = news.poll(60, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing happens any more");
                }
                next.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void train(LiveRun run, Consumer<List<RunEvent>> reader, Consumer<Throwable> failed) {
        execute(
                () -> {
                    try {
                        run.train(event -> news.add(() -> reader.accept(List.of(event))));
                    } catch (RuntimeException | Error failure) {
                        news.add(() -> failed.accept(failure));
                    }
                });
    }

    @Override
    public void execute(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    @Override
    public void tell(Runnable said) {
        news.add(said);
    }

    @Override
    public <T> void compute(
            Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
        computing.incrementAndGet();
        execute(
                () -> {
                    try {
                        T result = task.call();
                        answer(() -> done.accept(result));
                    } catch (Exception | Error failure) {
                        answer(() -> failed.accept(failure));
                    }
                });
    }

    private void answer(Runnable said) {
        news.add(
                () -> {
                    said.run();
                    computing.decrementAndGet();
                });
    }
}
