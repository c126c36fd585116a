package gradlab.cli;

import gradlab.cli.report.DescentJson;
import gradlab.cli.report.DescentText;
import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.surface.Descent;
import gradlab.surface.DescentPath;
import gradlab.surface.Place;
import gradlab.surface.Surface;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Lets optimizers race down a surface. */
@Command(
        name = "descend",
        description = {
            "Let optimizers descend on a surface, and print where each gets to.",
            "",
            "SURFACE is bowl, ravine, saddle, beale, rosenbrock, himmelblau, or over a single"
                    + " number parabola or two_valleys; as JSON it can be set:"
                    + " '{\"type\": \"bowl\", \"curvature\": 4}'."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class DescendCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;

    private final Terminal terminal;

    @Parameters(paramLabel = "SURFACE", description = "What to descend on.")
    private String surface = "";

    @Option(
            names = "--from",
            paramLabel = "X,Y",
            description = "Where to begin; without, at the surface's own start.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many steps each takes (default: 200).")
    private int steps;

    @Option(
            names = "--optimizer",
            paramLabel = "JSON",
            arity = "1..*",
            required = true,
            description = {
                "Who descends, as in an experiment file, or a word for Keras's defaults:",
                "--optimizer adam '{\"type\": \"sgd\", \"learning_rate\": 0.01, \"momentum\": 0.9}'"
            })
    private List<String> optimizers = List.of();

    @Option(
            names = "--json",
            description = "Print every place, gradient and memory as JSON instead.")
    private boolean json;

    DescendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Surface over = DescentJson.surface(surface);
        Place start = from.map(text -> place(text, over)).orElse(over.start());
        if (steps < 1 || steps > MOST) {
            throw new BadInputException(
                    String.format(
                            Locale.ROOT, "--steps is between 1 and %,d, not %,d.", MOST, steps));
        }
        List<DescentPath> paths =
                optimizers.stream()
                        .map(DescentJson::optimizer)
                        .map(each -> Descent.of(over, start, each, steps))
                        .toList();
        terminal.out().print(json ? DescentJson.write(paths) : DescentText.table(over, paths));
        return ExitCode.DONE;
    }

    private static Place place(String text, Surface over) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == over.dimensions() || parts.length == 2) {
                double x = Double.parseDouble(parts[0].strip());
                double y = parts.length == 2 ? Double.parseDouble(parts[1].strip()) : 0;
                Place place = new Place(x, over.dimensions() == 1 ? 0 : y);
                if (place.isFinite()) {
                    return place;
                }
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new BadInputException(
                over.dimensions() == 1
                        ? "--from is a number on a curve, such as --from=-2.5, not `" + text + "`."
                        : "--from is two numbers, such as --from 1,1.5 or --from=-1,2, not `"
                                + text
                                + "`.");
    }
}
