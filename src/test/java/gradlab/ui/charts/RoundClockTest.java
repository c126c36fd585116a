package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.SyntheticRun;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.RunHistory;
import gradlab.ui.drawing.DrawingThread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

@Timeout(20)
class RoundClockTest {
    private final SyntheticRun run = new SyntheticRun(2).epochs(10);
    private final DrawingThread thread = new DrawingThread(failure -> {});
    private final RoundClock clock = new RoundClock(thread);
    private final List<Integer> ends = Collections.synchronizedList(new ArrayList<>());

    private Runnable drawing(ChartKind kind, CountDownLatch done) {
        RunHistory history = run.history();
        ChartOptions options = new ChartOptions();
        return () -> {
            BufferedImage image = new BufferedImage(400, 220, BufferedImage.TYPE_INT_ARGB_PRE);
            Drawing drawing = new Drawing(kind, new ChartSubject(history), options, clock);
            ends.add(drawing.draw(image).upTo());
            run.epochs(5);
            done.countDown();
        };
    }

    private void drawRound(ChartKind... kinds) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(kinds.length);
        CountDownLatch asked = new CountDownLatch(1);
        thread.execute(
                () -> {
                    try {
                        asked.await();
                    } catch (InterruptedException interruption) {
                        throw new IllegalStateException(interruption);
                    }
                });
        for (ChartKind kind : kinds) {
            thread.request(drawing(kind, done));
        }
        asked.countDown();
        done.await();
    }

    @Test
    void allChartsOfARoundEndAtTheSameEpochThoughTheRunGoesOn() throws InterruptedException {
        drawRound(ChartKind.LOSS, ChartKind.GRADIENT_NORM, ChartKind.GRADIENT_WATERFALL);
        assertThat(ends).containsExactly(10, 10, 10);
        drawRound(ChartKind.LOSS, ChartKind.LEARNING_RATE);
        assertThat(ends.subList(3, 5)).containsExactly(25, 25);
    }
}
