package gradlab.cli;

import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.ChartOptions;
import gradlab.chart.ChartSubject;
import gradlab.chart.FieldOfModel;
import gradlab.data.Dataset;
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

    ChartFiles(SavedRun run, Dataset data, int[] trainingRows) {
        ChartSubject recorded = new ChartSubject(run.history());
        subject =
                FieldOfModel.exists(data)
                        ? recorded.withField(
                                FieldOfModel.of(run.predictor(), data, trainingRows, CELLS))
                        : recorded;
    }

    /** Writes them all and answers with their files. */
    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            if (kind == ChartKind.DECISION_SURFACE && subject.field() == null) {
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
