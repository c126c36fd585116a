package gradlab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws a view of the program without a display. */
@Command(
        name = "screenshot",
        description = "Draw a view of the program without a display.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ScreenshotCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})[x×](\\d{2,5})");
    private static final int LEAST = 100;
    private static final int MOST = 16_384;

    private final Window window;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "VIEW",
            description = "Which view; an unknown name lists those there are.")
    private String view = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The PNG to write.")
    private Path file = Path.of("");

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1600x1000",
            description = "In pixels (${DEFAULT-VALUE}).")
    private String size = "";

    @Option(
            names = "--theme",
            paramLabel = "T",
            defaultValue = "light",
            description = "light or dark (${DEFAULT-VALUE}).")
    private String theme = "";

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "100",
            description = "Train so many first (${DEFAULT-VALUE}).")
    private int epochs;

    @Option(
            names = "--experiment",
            paramLabel = "FILE",
            description = "What stands on the bench, instead of the opening experiment.")
    private Optional<Path> experiment = Optional.empty();

    ScreenshotCommand(Window window, Terminal terminal) {
        this.window = window;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!window.views().contains(view)) {
            throw new BadInputException(
                    "There is no view called \"%s\"; there are: %s."
                            .formatted(view, String.join(", ", window.views())));
        }
        if (!theme.equals("light") && !theme.equals("dark")) {
            throw new BadInputException("--theme is light or dark, not \"%s\".".formatted(theme));
        }
        if (!file.toString().endsWith(".png")) {
            throw new BadInputException(
                    "A screenshot is a PNG: give --out a name ending in .png, not %s."
                            .formatted(file));
        }
        Matcher pixels = SIZE.matcher(size);
        if (!pixels.matches() || !sensible(pixels.group(1)) || !sensible(pixels.group(2))) {
            throw new BadInputException(
                    "--size is WIDTHxHEIGHT in pixels from %d to %d, such as 1280x800, not \"%s\"."
                            .formatted(LEAST, MOST, size));
        }
        if (epochs < 0) {
            throw new BadInputException("--epochs is 0 or more, not %d.".formatted(epochs));
        }
        experiment.ifPresent(path -> ExperimentInput.read(path, terminal));
        OutputFolder folder = OutputFolder.of(file);
        folder.check();
        folder.make();
        int width = Integer.parseInt(pixels.group(1));
        int height = Integer.parseInt(pixels.group(2));
        window.draw(new Window.Picture(view, width, height, theme, epochs, experiment, file));
        terminal.out().println(file);
        return ExitCode.DONE;
    }

    private static boolean sensible(String pixels) {
        int number = Integer.parseInt(pixels);
        return number >= LEAST && number <= MOST;
    }
}
