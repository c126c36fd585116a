package gradlab.cli;

import gradlab.chart.ChartKind;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.export.ExportedChart;
import gradlab.export.PictureFormat;
import gradlab.run.past.RecordedRun;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The charts of a run as pictures, those that have something to show. */
final class ChartFiles {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final double PIXELS = 2;

    private final ChartSubject subject;

    ChartFiles(RecordedRun run) {
        subject = ChartSubject.of(run);
    }

    /** The name of a chart's file. */
    static String name(ChartKind kind) {
        return kind.word() + ".png";
    }

    /** Writes them all and answers with their files. */
    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            if (!kind.shows(subject)) {
                continue;
            }
            Path file = folder.resolve(name(kind));
            ChartOptions options =
                    new ChartOptions().withScale(kind.scale()).withSize(WIDTH, HEIGHT, PIXELS);
            new ExportedChart(kind, subject, options).write(file, PictureFormat.PNG);
            files.add(file);
        }
        return files;
    }
}
