package gradlab.cli.report;

import gradlab.benchmark.Benchmark;
import gradlab.benchmark.Timing;

import java.util.List;
import java.util.Locale;

/** Timings as a table to read. */
public final class BenchmarkTable {
    private static final String LINE =
            "%-21s %-8s %9s %9s %9s %9s %4s %7s %11s %8s %10s %11s  %s%n";

    private static final Object[] HEADS = {
        "name",
        "unit",
        "median",
        "min",
        "max",
        "processor",
        "runs",
        "threads",
        "samples/s",
        "products",
        "bytes/step",
        "beside",
        "what"
    };

    /** By how much a share may be above one before it means nothing. */
    private static final double ROUNDING = 1.03;

    private BenchmarkTable() {}

    /** A benchmark and what it came to. */
    public record Row(Benchmark benchmark, Timing measured) {}

    public static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, LINE, HEADS));
        rows.forEach(row -> text.append(line(row)));
        rows.stream()
                .map(row -> row.measured().backend())
                .distinct()
                .forEach(backend -> text.append("Backend: ").append(backend).append('\n'));
        return text.append(
                        """
                        processor: the best run by processor time of the training thread alone.
                        products: the share of it that the matrix products take by themselves; – where other work on the machine
                          disturbed the timing.
                        bytes/step, beside: what the training thread allocates a step, and beside the steps at an epoch's end (the
                          epoch's record) or for the answer of a prediction.
                        """)
                .toString();
    }

    private static String line(Row row) {
        Timing measured = row.measured();
        return String.format(
                Locale.ROOT,
                LINE,
                row.benchmark().name(),
                row.benchmark().unit(),
                number(measured.median()),
                number(measured.min()),
                number(measured.max()),
                number(measured.processor()),
                measured.values().size(),
                measured.threads(),
                number(measured.samplesPerSecond()),
                share(measured.productShare()),
                bytes(measured.allocation().perStep()),
                bytes(measured.allocation().beside()),
                row.benchmark().about());
    }

    private static String share(double share) {
        if (Double.isNaN(share)) {
            return "";
        }
        return share > ROUNDING
                ? "–"
                : String.format(Locale.ROOT, "%.0f %%", 100 * Math.min(1, share));
    }

    private static String bytes(double bytes) {
        return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%,.0f", bytes + 0.0);
    }

    /** Four digits, or all before the point. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        int digits = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        return String.format(Locale.ROOT, "%,." + Math.clamp(4 - digits, 0, 6) + "f", value);
    }
}
