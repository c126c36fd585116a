package gradlab.ui.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(20)
class DrawingThreadTest {
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final DrawingThread thread = new DrawingThread(failure::complete);

    @Test
    void whatIsAskedForOftenWhileTheThreadIsBusyIsDrawnOnce() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        thread.execute(
                () -> {
                    busy.countDown();
                    await(go);
                });
        busy.await();
        AtomicInteger drawn = new AtomicInteger();
        Runnable drawing = drawn::incrementAndGet;
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < 1_000; i++) {
            thread.request(drawing);
        }
        thread.request(done::countDown);
        go.countDown();
        done.await();
        assertThat(drawn).hasValue(1);
    }

    @Test
    void aRequestMadeWhileDrawingIsNotLost() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        Runnable again =
                () -> {
                    twice.countDown();
                    if (twice.getCount() > 0) {
                        thread.request(twice::countDown);
                    }
                };
        thread.request(again);
        twice.await();
        assertThat(twice.getCount()).isZero();
    }

    @Test
    void aDrawingThatFailsIsReportedAndTheOthersGoOn() throws Exception {
        CountDownLatch other = new CountDownLatch(1);
        thread.request(
                () -> {
                    throw new IllegalStateException("no ink");
                });
        thread.request(other::countDown);
        other.await();
        assertThat(failure.get()).hasMessage("no ink");
    }

    @Test
    void allPicturesOfARoundGoToTheScreenTogether() throws InterruptedException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch shown = new CountDownLatch(2);
        CountDownLatch asked = new CountDownLatch(1);
        thread.execute(() -> await(asked));
        for (String name : List.of("a", "b")) {
            thread.request(
                    () -> {
                        order.add("draw " + name);
                        thread.afterRound(
                                () -> {
                                    order.add("show " + name);
                                    shown.countDown();
                                });
                    });
        }
        asked.countDown();
        shown.await();
        assertThat(order).containsExactly("draw a", "draw b", "show a", "show b");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
