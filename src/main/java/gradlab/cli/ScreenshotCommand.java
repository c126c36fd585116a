package gradlab.cli;

import gradlab.chart.ChartKind;
import gradlab.chart.subject.Aspect;
import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.export.PictureFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    private static final int SMALLEST = 80;
    private static final int LARGEST = 200;
    private static final List<String> THEMES = List.of("light", "dark", "contrast");

    private final Window window;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "VIEW",
            description = {
                "Which view, or a single chart as chart-NAME; an unknown name lists those there",
                "are."
            })
    private String view = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The PNG to write; of a single chart also an SVG or a PDF.")
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
            description = "light, dark or contrast (${DEFAULT-VALUE}).")
    private String theme = "";

    @Option(
            names = "--type",
            paramLabel = "P",
            defaultValue = "100",
            description = "Size of type in percent, from 80 to 200 (${DEFAULT-VALUE}).")
    private int type;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description = "Which charts stand together, such as Gradients.")
    private Optional<String> layout = Optional.empty();

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

    @Option(
            names = "--layer",
            paramLabel = "NAME",
            description = "Of a single chart: the layer it is of, or that it emphasises.")
    private Optional<String> layer = Optional.empty();

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            description = "Of a single chart that has a choice: ${COMPLETION-CANDIDATES}.")
    private Optional<Aspect> shown = Optional.empty();

    ScreenshotCommand(Window window, Terminal terminal) {
        this.window = window;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<ChartKind> chart = ChartPicture.kind(view);
        if (chart.isEmpty() && !window.views().contains(view)) {
            throw new BadInputException(
                    String.format(
                            Locale.ROOT,
                            "There is no view called \"%s\"; there are: %s. A single chart is one"
                                    + " of: %s.",
                            view,
                            String.join(", ", window.views()),
                            String.join(", ", ChartPicture.views())));
        }
        check();
        experiment.ifPresent(path -> ExperimentInput.read(path, terminal));
        OutputFolder folder = OutputFolder.of(file);
        folder.check();
        folder.make();
        if (chart.isPresent()) {
            new ChartPicture(chart.get(), layer.orElse(null), shown.orElse(null))
                    .draw(picture(), terminal);
        } else {
            window.draw(picture());
        }
        terminal.out().println(file);
        return ExitCode.DONE;
    }

    private void check() {
        checkLook();
        checkFile();
        Matcher pixels = SIZE.matcher(size);
        if (!pixels.matches() || !sensible(pixels.group(1)) || !sensible(pixels.group(2))) {
            throw new BadInputException(
                    String.format(
                            Locale.ROOT,
                            "--size is WIDTHxHEIGHT in pixels from %d to %d, such as 1280x800, not"
                                    + " \"%s\".",
                            LEAST,
                            MOST,
                            size));
        }
        if (epochs < 0) {
            throw new BadInputException(
                    String.format(Locale.ROOT, "--epochs is 0 or more, not %d.", epochs));
        }
    }

    private void checkLook() {
        if (!THEMES.contains(theme)) {
            throw new BadInputException(
                    String.format(
                            Locale.ROOT,
                            "--theme is one of %s, not \"%s\".",
                            String.join(", ", THEMES),
                            theme));
        }
        if (type < SMALLEST || type > LARGEST) {
            throw new BadInputException(
                    String.format(
                            Locale.ROOT,
                            "--type is a percentage from %d to %d, not %d.",
                            SMALLEST,
                            LARGEST,
                            type));
        }
        if (layout.isPresent() && !window.layouts().contains(layout.get())) {
            throw new BadInputException(
                    String.format(
                            Locale.ROOT,
                            "There is no layout called \"%s\"; there are: %s.",
                            layout.get(),
                            String.join(", ", window.layouts())));
        }
    }

    private void checkFile() {
        PictureFormat format = PictureFormat.of(file.toString());
        boolean chart = ChartPicture.kind(view).isPresent();
        if (format == null || (!chart && format != PictureFormat.PNG)) {
            throw new BadInputException(
                    chart
                            ? String.format(
                                    Locale.ROOT,
                                    "A chart is a PNG, SVG or PDF: give --out such an ending, not"
                                            + " %s.",
                                    file)
                            : String.format(
                                    Locale.ROOT,
                                    "A screenshot is a PNG: give --out a name ending in .png, not"
                                            + " %s.",
                                    file));
        }
    }

    private Window.Picture picture() {
        String[] pixels = size.split("[x×]", -1);
        int width = Integer.parseInt(pixels[0]);
        int height = Integer.parseInt(pixels[1]);
        return new Window.Picture(
                view, width, height, theme, type, layout, epochs, experiment, file);
    }

    private static boolean sensible(String pixels) {
        int number = Integer.parseInt(pixels);
        return number >= LEAST && number <= MOST;
    }
}
