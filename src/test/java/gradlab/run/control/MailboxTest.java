package gradlab.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

@Timeout(60)
class MailboxTest {
    @Test
    void aBusyReaderIsWokenOnceForAllThatCameMeanwhile() {
        Queue<Runnable> wakeUps = new ArrayDeque<>();
        List<List<Integer>> batches = new ArrayList<>();
        Mailbox<Integer> mailbox = new Mailbox<>(wakeUps::add, batches::add);
        for (int i = 0; i < 20_000; i++) {
            mailbox.accept(i);
        }

        assertThat(wakeUps).hasSize(1);
        wakeUps.remove().run();
        assertThat(batches).containsExactly(IntStream.range(0, 20_000).boxed().toList());
    }

    @Test
    void whatComesAfterADeliveryWakesTheReaderAgain() {
        Queue<Runnable> wakeUps = new ArrayDeque<>();
        List<List<String>> batches = new ArrayList<>();
        Mailbox<String> mailbox = new Mailbox<>(wakeUps::add, batches::add);
        mailbox.accept("a");
        wakeUps.remove().run();
        mailbox.accept("b");
        wakeUps.remove().run();

        assertThat(batches).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void messagesCrossThreadsCompleteAndInOrder() throws InterruptedException {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        List<Integer> received = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Mailbox<Integer> mailbox =
                Mailbox.paced(
                        reader,
                        batch -> {
                            received.addAll(batch);
                            if (received.size() == 20_000) {
                                done.countDown();
                            }
                        });
        for (int i = 0; i < 20_000; i++) {
            mailbox.accept(i);
        }

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        reader.shutdown();
        assertThat(received).isEqualTo(IntStream.range(0, 20_000).boxed().toList());
    }
}
