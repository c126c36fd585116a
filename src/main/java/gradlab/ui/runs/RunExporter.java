package gradlab.ui.runs;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RunEntry;

import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Asks where runs are to be written, and writes them there. */
public final class RunExporter implements BiConsumer<List<RunEntry>, RunsExport> {
    private final BenchModel bench;
    private final FileCommands files;
    private final Node owner;

    /**
     * That of a bench.
     *
     * @param owner within the window that the dialogs belong to
     */
    public RunExporter(BenchModel bench, FileCommands files, Node owner) {
        this.bench = bench;
        this.files = files;
        this.owner = owner;
    }

    @Override
    public void accept(List<RunEntry> runs, RunsExport kind) {
        String title = bench.editing().experiment().get().name();
        RunFileCommands writing = new RunFileCommands(files, runs, title);
        Window window = owner.getScene().getWindow();
        File folder = bench.editing().document().folder().toFile();
        File start = folder.isDirectory() ? folder : null;
        if (kind.ending().isEmpty()) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setInitialDirectory(start);
            File chosen = chooser.showDialog(window);
            if (chosen != null) {
                writing.histories(chosen.toPath());
            }
        } else {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters()
                    .add(
                            new ExtensionFilter(
                                    kind.ending().toUpperCase(Locale.ROOT), "*." + kind.ending()));
            chooser.setInitialFileName(writing.stem() + "-runs." + kind.ending());
            chooser.setInitialDirectory(start);
            File chosen = chooser.showSaveDialog(window);
            if (chosen != null) {
                writing.write(kind, chosen.toPath());
            }
        }
    }
}
