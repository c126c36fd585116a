package gradlab.cli;

import gradlab.bench.Bench;
import gradlab.bench.Benchmark;
import gradlab.bench.Catalogue;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Times training and prediction on this machine. */
@Command(
        name = "bench",
        description = {
            "Time training and prediction on this machine, each with the better of one and two"
                    + " threads. Run it on an idle machine.",
            "Without names, all benchmarks; a name followed by - stands for all that begin with"
                    + " it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class BenchCommand implements Callable<Integer> {
    private static final int USUAL_RUNS = 5;

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

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int repetitions = runs.orElse(USUAL_RUNS);
        if (repetitions < 1) {
            throw new BadInputException("--runs is at least 1, not %d.".formatted(repetitions));
        }
        if (threads.orElse(1) < 1) {
            throw new BadInputException(
                    "--threads is at least 1, not %d.".formatted(threads.orElse(1)));
        }
        List<Benchmark> chosen = chosen();
        Bench bench = new Bench(repetitions, threads.orElse(0));
        List<BenchTable.Row> rows = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            terminal.err().println(benchmark.name() + ": " + benchmark.about() + " …");
            rows.add(new BenchTable.Row(benchmark, bench.measure(benchmark)));
        }
        terminal.out().print(json ? BenchJson.write(rows) : BenchTable.text(rows));
        return ExitCode.DONE;
    }

    private List<Benchmark> chosen() {
        List<Benchmark> all = Catalogue.all();
        if (names.isEmpty()) {
            return all;
        }
        List<Benchmark> chosen = new ArrayList<>();
        for (String name : names) {
            List<Benchmark> found = all.stream().filter(each -> answers(each, name)).toList();
            if (found.isEmpty()) {
                throw new BadInputException(
                        "There is no benchmark `%s`; there are: %s."
                                .formatted(
                                        name,
                                        String.join(
                                                ", ", all.stream().map(Benchmark::name).toList())));
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
