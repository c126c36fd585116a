package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.file.AtomicFile;
import gradlab.file.NewFile;
import gradlab.run.compare.RunRecords;
import gradlab.run.files.RunFiles;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RunEntry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes some runs of the list, off the window's thread. */
final class RunFileCommands {
    private final FileCommands files;
    private final List<RunEntry> runs;
    private final String title;

    /**
     * Those of some runs.
     *
     * @param title what they are runs of, as it stands in files' names
     */
    RunFileCommands(FileCommands files, List<RunEntry> runs, String title) {
        this.files = files;
        this.runs = List.copyOf(runs);
        this.title = title;
    }

    /** All of them in one file. */
    void write(RunsExport kind, Path file) {
        List<RunRecords.Row> rows =
                runs.stream()
                        .map(
                                run ->
                                        new RunRecords.Row(
                                                run.name().get(),
                                                run.note().get(),
                                                run.tags(),
                                                run.experiment(),
                                                run.history()))
                        .toList();
        files.write(
                file,
                () -> {
                    RunRecords records = new RunRecords(rows);
                    AtomicFile.write(
                            file,
                            switch (kind) {
                                case TABLE, HISTORIES -> records.csv();
                                case JSON -> records.json();
                                case REPORT -> records.report(tr("Runs of {0}", title));
                            });
                    return file;
                },
                () -> {});
    }

    /** What each recorded, in a file of its own; what is there already is left alone. */
    void histories(Path folder) {
        List<String> names =
                runs.stream().map(run -> stem() + "-" + stem(run.name().get())).toList();
        files.write(
                folder,
                () -> {
                    Files.createDirectories(folder);
                    for (int i = 0; i < runs.size(); i++) {
                        RunFiles.writeHistory(
                                NewFile.in(folder, names.get(i), ".csv"), runs.get(i).history());
                    }
                    return folder;
                },
                () -> {});
    }

    /** The title as the beginning of a file's name. */
    String stem() {
        return stem(title);
    }

    private static String stem(String name) {
        return NewFile.stem(name, "runs");
    }
}
