package gradlab.benchmark;

import gradlab.chart.ChartDescription;
import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Times a chart as a live tile draws it: made from the history, painted, and said in words.
 *
 * @param kind which chart
 * @param options how it is to look
 * @param past how many epochs are recorded before
 * @param growing whether an epoch is added before each redraw
 */
record ChartBenchmark(
        String name, String about, ChartKind kind, ChartOptions options, int past, boolean growing)
        implements Benchmark {
    private static final int WARM_UP = 60;
    private static final int REDRAWS = 40;

    @Override
    public String unit() {
        return Units.MILLISECONDS_A_REDRAW.word();
    }

    @Override
    public boolean isRate() {
        return false;
    }

    @Override
    public int mostThreads() {
        return 1;
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        long start = System.nanoTime();
        LongHistory history = LongHistory.of(past);
        ChartSubject subject = new ChartSubject(history.history());
        BufferedImage image =
                new BufferedImage(
                        (int) (options.width() * options.pixels()),
                        (int) (options.height() * options.pixels()),
                        BufferedImage.TYPE_INT_ARGB_PRE);
        redraw(subject, history, image, WARM_UP);
        StopWatch watch = new StopWatch(effort.runs());
        for (int run = 0; run < effort.runs(); run++) {
            if (effort.isOver(start)) {
                return Optional.empty();
            }
            watch.start();
            redraw(subject, history, image, REDRAWS);
            watch.stop();
        }
        return Optional.of(
                Timing.of(
                        watch.laps(),
                        new Timing.Work(Double.NaN, Double.NaN, Allocation.UNKNOWN),
                        effort.threads(),
                        Units.MILLISECONDS_A_REDRAW.of(REDRAWS)));
    }

    private void redraw(ChartSubject subject, LongHistory history, BufferedImage image, int times) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            if (growing) {
                history.grow();
            }
            ChartImage.draw(kind.chart(subject, options), options, image);
            words.add(kind.latest(subject, options));
            words.add(ChartDescription.of(kind, subject, options));
        }
        if (words.stream().anyMatch(String::isEmpty)) {
            throw new IllegalStateException("a chart without words");
        }
    }
}
