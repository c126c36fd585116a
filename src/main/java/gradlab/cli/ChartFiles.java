package gradlab.cli;

import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.ChartOptions;
import gradlab.chart.ChartSubject;
import gradlab.chart.SurfaceField;
import gradlab.data.PreparedData;
import gradlab.run.SavedRun;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The charts of a run as pictures, those that have something to show. */
final class ChartFiles {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final double PIXELS = 2;
    private static final int CELLS = 160;

    private final ChartSubject subject;

    ChartFiles(SavedRun run, PreparedData data) {
        ChartSubject recorded = new ChartSubject(run.history());
        subject =
                SurfaceField.exists(data)
                        ? recorded.withField(SurfaceField.of(run.predictor(), data, CELLS))
                        : recorded;
    }

    /** Writes them all and answers with their files. */
    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            if (!kind.shows(subject)) {
                continue;
            }
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
            Path file = folder.resolve(name);
            ChartOptions options =
                    new ChartOptions().withScale(kind.scale()).withSize(WIDTH, HEIGHT, PIXELS);
            try (OutputStream out = Files.newOutputStream(file)) {
                ChartImage.writePng(ChartImage.of(kind, subject, options), out);
            }
            files.add(file);
        }
        return files;
    }
}
