package gradlab.benchmark;

import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs a run's history in which every number is recorded: the heap it holds on to once all
 * garbage is gone.
 *
 * @param epochs recorded
 * @param layers each with all of its numbers
 */
record HistoryMemoryBenchmark(String name, String about, int epochs, int layers)
        implements Benchmark {
    private static final int COLLECTIONS = 3;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String unit() {
        return "MB";
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
        List<Double> megabytes = new ArrayList<>();
        long start = System.nanoTime();
        for (int run = 0; run < effort.runs(); run++) {
            if (effort.isOver(start)) {
                return Optional.empty();
            }
            long before = used();
            RunHistory history = recorded();
            megabytes.add((used() - before) / MEGABYTE);
            if (history.epochs() != epochs) {
                throw new IllegalStateException("an epoch is missing");
            }
        }
        return Optional.of(
                new Timing(
                        megabytes,
                        Double.NaN,
                        effort.threads(),
                        Double.NaN,
                        Double.NaN,
                        Allocation.UNKNOWN));
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private RunHistory recorded() {
        RunHistory history = new RunHistory();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= layers; i++) {
            names.add("layer" + i);
        }
        history.add(
                new RunEvent.Started(
                        Tasks.playground().experiment(),
                        new RunEnvironment("", "", "", "", 1),
                        names,
                        16,
                        500));
        for (int epoch = 1; epoch <= epochs; epoch++) {
            EpochRecord record = new EpochRecord(epoch, 1, layers);
            for (Measure measure : Measure.values()) {
                for (int i = 0; i < record.count(measure); i++) {
                    record.set(measure, i, 1);
                }
            }
            history.add(new RunEvent.EpochDone(record));
        }
        return history;
    }
}
