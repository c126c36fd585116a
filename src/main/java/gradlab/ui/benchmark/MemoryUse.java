package gradlab.ui.benchmark;

import gradlab.benchmark.Use;
import gradlab.chart.ChartKind;
import gradlab.ui.app.BenchModel;
import gradlab.ui.charts.ChartsModel;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.window.WindowView;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills a window with runs and charts, uses it at random, and looks how much memory it takes. */
final class MemoryUse {
    private static final int RUNS = 20;
    private static final int EPOCHS = 300;
    private static final int CHARTS = 25;
    private static final long SECONDS = 230;
    private static final double MOST = 900;
    private static final long MEGABYTE = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");

    private final Hand hand;
    private final Random random = new Random(7);

    private MemoryUse(Hand hand) {
        this.hand = hand;
    }

    static List<Use> measure(Hand hand) throws IOException {
        return new MemoryUse(hand).used();
    }

    private List<Use> used() throws IOException {
        for (int i = 0; i < RUNS; i++) {
            hand.train(EPOCHS);
            hand.act(window -> last().overlaid().set(true));
        }
        hand.act(window -> window.charts().show(charts()));
        hand.settle();
        double filled = megabytes();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Double> seen = new ArrayList<>();
        while (System.nanoTime() < end) {
            hand.timed(this::anything);
            seen.add(megabytes());
        }
        hand.settle();
        seen.sort(null);
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        double live = memory.getHeapMemoryUsage().getUsed() / (double) MEGABYTE;
        return List.of(
                use("20 runs and 25 charts", filled, filled),
                use(
                        "the same after 230 s of random use",
                        seen.get(seen.size() / 2),
                        seen.getLast()),
                use("of it objects in use at the end", live, live));
    }

    private gradlab.ui.app.RunEntry last() {
        return hand.bench().run().runs().getLast();
    }

    private static Use use(String what, double usual, double greatest) {
        return new Use(Use.MEMORY, what, usual, greatest, MOST, "MB");
    }

    private static List<TilePlan> charts() {
        List<TilePlan> plans = new ArrayList<>();
        ChartKind[] kinds = ChartKind.values();
        for (int i = 0; i < CHARTS; i++) {
            plans.add(new TilePlan(kinds[i % kinds.length]));
        }
        return plans;
    }

    /** One thing that a user might do. */
    private void anything(WindowView window) {
        BenchModel bench = hand.bench();
        ChartsModel charts = window.charts();
        switch (random.nextInt(12)) {
            case 0 -> bench.look().theme().set(bench.look().theme().get().next());
            case 1 -> bench.look().enlarge(random.nextBoolean() ? 0.1 : -0.1);
            case 2, 3 -> window.showTab(anyOf(List.copyOf(window.tabs().keySet())));
            case 4 -> window.pages().show(anyOf(window.pages().all()).id());
            case 5 -> bench.transport().toggle();
            case 6 -> bench.time().show(random.nextInt(1 + bench.time().newest()));
            case 7 -> charts.enlarge(anyOf(charts.tiles()));
            case 8 -> charts.shrink();
            case 9 -> window.view(random.nextBoolean() ? "units" : "network");
            case 10 -> charts.show(charts());
            default -> newRun(bench);
        }
    }

    /** As many runs as before: the oldest goes for it. */
    private void newRun(BenchModel bench) {
        if (bench.run().runs().size() >= RUNS) {
            hand.window().runs().remove(List.of(bench.run().runs().getFirst()));
        }
        bench.transport().newWeights();
        bench.transport().play();
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** What the system counts for this process; where it does not tell, what Java knows of. */
    private static double megabytes() throws IOException {
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        }
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long known =
                memory.getHeapMemoryUsage().getCommitted()
                        + memory.getNonHeapMemoryUsage().getCommitted();
        return known / (double) MEGABYTE;
    }
}
