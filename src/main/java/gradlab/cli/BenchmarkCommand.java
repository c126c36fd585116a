package gradlab.cli;

import gradlab.benchmark.Benchmark;
import gradlab.benchmark.Benchmarks;
import gradlab.benchmark.Catalogue;
import gradlab.benchmark.Use;
import gradlab.benchmark.WindowTask;
import gradlab.cli.report.BenchmarkJson;
import gradlab.cli.report.BenchmarkTable;
import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.Display;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Times training and prediction on this machine. */
@Command(
        name = "bench",
        description = {
            "Time training and prediction on this machine, each with the better of one and two"
                    + " threads. Run it on an idle machine.",
            "Without names, all benchmarks; a name followed by - stands for all that begin with"
                    + " it.",
            "The window is not among them: ui stands for its benchmarks, which tell what twelve"
                + " live charts cost a run (ui-A, ui-A10, ui-D), how quickly a long run is opened"
                + " (ui-open) and pages, tabs and themes are changed (ui-switch), and how much"
                + " memory is taken (ui-memory); start times the start of the window beside an"
                + " empty one."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class BenchmarkCommand implements Callable<Integer> {
    private static final int USUAL_RUNS = 5;

    private final Window window;
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Benchmarks, such as A or C.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Print a JSON list instead of a table.")
    private boolean json;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Repetitions of each (" + USUAL_RUNS + ").")
    private Optional<Integer> runs = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Measure with so many threads instead of the better of one and two.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--headless",
            description = "Draw the window of ui into memory even where there is a display.")
    private boolean headless;

    BenchmarkCommand(Window window, Terminal terminal) {
        this.window = window;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int repetitions = repetitions();
        List<WindowTask> watched =
                names.stream().flatMap(name -> WindowBenchmark.named(name).stream()).toList();
        List<Benchmark> chosen = chosen();
        Benchmarks benchmarks = new Benchmarks(repetitions, threads.orElse(0));
        List<BenchmarkTable.Row> rows = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            terminal.err().println(benchmark.name() + ": " + benchmark.about() + " …");
            rows.add(new BenchmarkTable.Row(benchmark, benchmarks.measure(benchmark)));
        }
        WindowBenchmark windows = new WindowBenchmark(window, !headless && Display.isPresent());
        for (WindowTask task : watched) {
            terminal.err().println(task.name() + ": " + task.about() + " …");
            windows.measure(task);
        }
        UseBenchmarkTable uses = new UseBenchmarkTable(window, windows.onDisplay());
        names.stream()
                .flatMap(name -> UseBenchmarkTable.named(name).stream())
                .forEach(
                        name -> {
                            terminal.err().println(name + ": a window in use …");
                            uses.measure(name);
                        });
        StartBenchmarkTable starts = new StartBenchmarkTable(window, windows.onDisplay());
        if (names.stream().anyMatch(StartBenchmarkTable.NAME::equalsIgnoreCase)) {
            terminal.err().println("start: the window, and an empty one of the toolkit …");
            starts.measure(repetitions);
        }
        List<Map<String, Object>> drawn = new ArrayList<>(windows.objects());
        drawn.addAll(uses.objects());
        drawn.addAll(starts.objects());
        terminal.out()
                .print(
                        json
                                ? BenchmarkJson.write(rows, drawn)
                                : (rows.isEmpty() ? "" : BenchmarkTable.text(rows))
                                        + windows.text()
                                        + uses.text()
                                        + starts.text());
        return ExitCode.DONE;
    }

    private int repetitions() {
        int repetitions = runs.orElse(USUAL_RUNS);
        if (repetitions < 1) {
            throw new BadInputException(
                    String.format(Locale.ROOT, "--runs is at least 1, not %d.", repetitions));
        }
        if (threads.orElse(1) < 1) {
            throw new BadInputException(
                    String.format(
                            Locale.ROOT, "--threads is at least 1, not %d.", threads.orElse(1)));
        }
        return repetitions;
    }

    private List<Benchmark> chosen() {
        List<Benchmark> all = Catalogue.all();
        if (names.isEmpty()) {
            return all;
        }
        List<Benchmark> chosen = new ArrayList<>();
        for (String name : names) {
            if (!WindowBenchmark.named(name).isEmpty()
                    || !UseBenchmarkTable.named(name).isEmpty()
                    || name.equalsIgnoreCase(StartBenchmarkTable.NAME)) {
                continue;
            }
            List<Benchmark> found = all.stream().filter(each -> answers(each, name)).toList();
            if (found.isEmpty()) {
                throw new BadInputException(
                        String.format(
                                Locale.ROOT,
                                "There is no benchmark `%s`; there are: %s, and of the window %s.",
                                name,
                                String.join(", ", all.stream().map(Benchmark::name).toList()),
                                String.join(", ", WindowBenchmark.names())
                                        + ", "
                                        + String.join(", ", Use.BENCHMARKS)
                                        + ", "
                                        + StartBenchmarkTable.NAME));
            }
            chosen.addAll(found);
        }
        return chosen;
    }

    private static boolean answers(Benchmark benchmark, String name) {
        String own = benchmark.name().toLowerCase(Locale.ROOT);
        String asked = name.toLowerCase(Locale.ROOT);
        return own.equals(asked) || (asked.endsWith("-") && own.startsWith(asked));
    }
}
