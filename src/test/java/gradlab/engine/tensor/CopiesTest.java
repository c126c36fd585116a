package gradlab.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class CopiesTest {
    private final List<ExecutorService> threads = new ArrayList<>();

    /** A thread that lives until it is ended. */
    private ExecutorService thread() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        threads.add(thread);
        return thread;
    }

    private static int mine(Copies<Integer> copies, ExecutorService thread) throws Exception {
        return thread.submit(copies::mine).get();
    }

    @AfterEach
    void end() {
        threads.forEach(ExecutorService::shutdownNow);
    }

    @Test
    void threadsHaveOneOfTheirOwnAndKeepIt() throws Exception {
        Copies<Integer> copies = new Copies<>(2, Optional::of);
        ExecutorService first = thread();
        ExecutorService second = thread();
        assertThat(mine(copies, first)).isEqualTo(0);
        assertThat(mine(copies, second)).isEqualTo(1);
        assertThat(mine(copies, first)).isEqualTo(0);
    }

    @Test
    void moreThreadsThanThereMayBeShareEvenly() throws Exception {
        Copies<Integer> copies = new Copies<>(2, Optional::of);
        List<Integer> got = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            got.add(mine(copies, thread()));
        }
        assertThat(got).containsExactly(0, 1, 0, 1, 0, 1);
    }

    @Test
    void thatOfAThreadWhichIsOverIsFree() throws Exception {
        Copies<Integer> copies = new Copies<>(5, Optional::of);
        Thread over = new Thread(copies::mine);
        over.start();
        over.join();
        assertThat(mine(copies, thread())).isEqualTo(0);
        assertThat(mine(copies, thread())).isEqualTo(1);
    }

    @Test
    void whereNoMoreCanBeMadeThoseHaveToDoThatAreThere() throws Exception {
        Copies<Integer> copies =
                new Copies<>(5, number -> number < 2 ? Optional.of(number) : Optional.empty());
        List<Integer> got = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            got.add(mine(copies, thread()));
        }
        assertThat(got).containsExactly(0, 1, 0, 1);
    }

    @Test
    void productsOfThreadsAtTheSameTimeAreTheSameToTheBit() throws Exception {
        float[] a = new float[32 * 7];
        float[] b = new float[7 * 9];
        new RandomSource(1).fillNormal(a, a.length, 0, 1);
        new RandomSource(2).fillNormal(b, b.length, 0, 1);
        CountDownLatch all = new CountDownLatch(3);
        List<Future<float[]>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(
                    thread().submit(
                                    () -> {
                                        float[] c = new float[32 * 9];
                                        all.countDown();
                                        all.await();
                                        Backend.product(1)
                                                .multiplyTransposedB(32, 9, 7, a, b, c, false);
                                        return c;
                                    }));
        }
        float[] first = answers.get(0).get();
        assertThat(first).isNotEqualTo(new float[32 * 9]);
        assertThat(answers.get(1).get()).isEqualTo(first);
        assertThat(answers.get(2).get()).isEqualTo(first);
    }
}
