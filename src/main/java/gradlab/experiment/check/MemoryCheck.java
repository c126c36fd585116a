package gradlab.experiment.check;

import static gradlab.text.Text.tr;

import gradlab.data.Extent;
import gradlab.engine.network.Topology;
import gradlab.experiment.Experiment;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Refuses what would not fit into the program's memory, with the number. */
final class MemoryCheck {
    private static final double MEGABYTE = 1 << 20;
    private static final double GIGABYTE = 1 << 30;

    /** What is asked for in memory is a multiple of this. */
    private static final double STEP = 64 * MEGABYTE;

    private static final double USABLE = 0.9;

    /** Where a batch is no larger, it is the layers that are wide. */
    private static final int USUAL_BATCH = 64;

    private MemoryCheck() {}

    /** Whether the data alone fit; to be asked before they are read. */
    static boolean dataFit(Extent extent, long available, Findings findings) {
        if (!extent.fits()) {
            findings.error(
                    "data.source",
                    tr(
                            "{0} {0|row|rows} of {1} {1|number|numbers} are more than one table can"
                                    + " hold: take fewer rows.",
                            count(extent.rows()), count(extent.columns())));
            return false;
        }
        if (!isTooMuch(extent.peak(), available)) {
            return true;
        }
        findings.error(
                "data.source",
                tr(
                        "These data need about {0} ({1} {1|row|rows} of {2} {2|number|numbers},"
                            + " twice while they are dealt out), and this program may use {3}: take"
                            + " fewer rows, or start it with more, as in GRADLAB_JAVA=-Xmx{4}.",
                        size(extent.peak()),
                        count(extent.rows()),
                        count(extent.columns()),
                        size((double) available),
                        enough(extent.peak())));
        return false;
    }

    static void check(
            Experiment experiment,
            Topology topology,
            Extent extent,
            long available,
            Findings findings) {
        MemoryNeed need = MemoryNeed.of(experiment, topology, extent);
        if (isTooMuch(need.total(), available)) {
            Advice advice = advice(experiment, topology, need);
            findings.error(
                    advice.path,
                    tr(
                            "This run needs about {0} (data {1}, weights {2}, batches {3},"
                                    + " history {4}), and this program may use {5}: {6}, or"
                                    + " start it with more, as in GRADLAB_JAVA=-Xmx{7}.",
                            size(need.total()),
                            size(need.data()),
                            size(need.weights()),
                            size(need.batches()),
                            size(need.history()),
                            size((double) available),
                            advice.words,
                            enough(need.total())));
        }
    }

    /** What to change, and where. */
    private record Advice(String path, String words) {}

    /** About what takes most. */
    private static Advice advice(Experiment experiment, Topology topology, MemoryNeed need) {
        double most = need.total() / 4;
        boolean largeBatch = experiment.training().batches().batchSize() > USUAL_BATCH;
        if (need.weights() > most || (need.batches() > most && !largeBatch)) {
            int widest = widest(topology);
            String name = topology.layers().get(widest).name();
            return new Advice(ModelCheck.path(widest), tr("make `{0}` narrower", name));
        }
        if (need.history() > most) {
            return experiment.training().phases().isEmpty()
                    ? new Advice("training.epochs", tr("train for fewer epochs"))
                    : new Advice("training.phases", tr("make the phases shorter"));
        }
        return need.batches() > most
                ? new Advice("training.batch_size", tr("make the batch smaller"))
                : new Advice("data.source", tr("take fewer rows"));
    }

    private static int widest(Topology topology) {
        return IntStream.range(0, topology.layers().size())
                .boxed()
                .max(Comparator.comparingDouble(i -> MemoryNeed.parameters(topology, i)))
                .orElse(0);
    }

    private static boolean isTooMuch(double bytes, long available) {
        return bytes > USABLE * (double) available;
    }

    /** What to give Java, with some room. */
    private static String enough(double bytes) {
        double wanted = bytes / USABLE;
        return wanted > 4 * GIGABYTE
                ? String.format(Locale.ROOT, "%.0fg", Math.ceil(wanted / GIGABYTE))
                : String.format(Locale.ROOT, "%.0fm", Math.ceil(wanted / STEP) * STEP / MEGABYTE);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String size(double bytes) {
        return bytes >= GIGABYTE
                ? String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE)
                : String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }
}
