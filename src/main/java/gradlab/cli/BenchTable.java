package gradlab.cli;

import gradlab.bench.Benchmark;
import gradlab.bench.Measurement;

import java.util.List;
import java.util.Locale;

/** Measurements as a table to read. */
final class BenchTable {
    private static final String LINE = "%-21s %-9s %9s %9s %9s %9s %4s %7s %12s %8s %10s  %s%n";

    private BenchTable() {}

    /** A benchmark and what it came to. */
    record Row(Benchmark benchmark, Measurement measured) {}

    static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        text.append(
                LINE.formatted(
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
                        "what"));
        rows.forEach(row -> text.append(line(row)));
        rows.stream()
                .map(row -> row.measured().backend())
                .distinct()
                .forEach(backend -> text.append("Backend: ").append(backend).append('\n'));
        return text.append(
                        """
                        processor: the best run by processor time of the training thread alone. \
                        products: the share of it that the matrix products take by themselves. bytes/step: allocated, epochs' ends included.
                        """)
                .toString();
    }

    private static String line(Row row) {
        Measurement measured = row.measured();
        return LINE.formatted(
                row.benchmark().name(),
                row.benchmark().unit(),
                number(measured.median()),
                number(measured.min()),
                number(measured.max()),
                number(measured.processor()),
                measured.values().size(),
                measured.threads(),
                number(measured.samplesPerSecond()),
                Double.isNaN(measured.productShare())
                        ? ""
                        : "%.0f %%".formatted(100 * measured.productShare()),
                number(measured.bytesPerStep()),
                row.benchmark().about());
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
