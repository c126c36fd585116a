package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.file.AtomicFile;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RunState;
import gradlab.ui.theme.Appearance;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/** What the window asks of the user around the file commands: names, places, whether to save. */
final class WindowCommands {
    private final BenchModel bench;
    private final FileCommands files;
    private final Stage stage;
    private final Pictures pictures;

    /** Draws a part of the window by its name. */
    @FunctionalInterface
    interface Pictures {
        Node view(String name);
    }

    WindowCommands(BenchModel bench, FileCommands files, Stage stage, Pictures pictures) {
        this.bench = bench;
        this.files = files;
        this.stage = stage;
        this.pictures = pictures;
    }

    FileCommands files() {
        return files;
    }

    /** Lets the user choose a file and opens it. */
    void open() {
        FileChooser chooser = chooser("", "json");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(tr("Experiments and runs"), "*.json", "*.gradlab"),
                        new ExtensionFilter(tr("Experiments"), "*.json"),
                        new ExtensionFilter(tr("Runs"), "*.gradlab"));
        chosen(chooser.showOpenDialog(stage), this::open);
    }

    /** Opens a file, asking first about what would be lost. */
    void open(Path file) {
        leaving(() -> files.open(file));
    }

    /** Puts another experiment on the bench, asking first about what would be lost. */
    void openNew(Experiment experiment) {
        leaving(() -> bench.open(experiment, null));
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void save(Runnable then) {
        Path file = bench.document().file().get();
        boolean ofRun = file != null && FileCommands.isRun(file);
        if (file == null || (ofRun && bench.runs().isEmpty())) {
            saveAs(then);
        } else if (ofRun) {
            files.saveRun(file, then);
        } else {
            files.save(file, then);
        }
    }

    /** Saves the run with its history and all it needs to go on, bit for bit. */
    void saveRun() {
        chosen(
                chooser(stem(), "gradlab").showSaveDialog(stage),
                file -> files.saveRun(file, () -> {}));
    }

    private void saveAs(Runnable then) {
        chosen(chooser(stem(), "json").showSaveDialog(stage), file -> files.save(file, then));
    }

    /** Asks for another name of the experiment. */
    void rename() {
        TextInputDialog dialog = new TextInputDialog(bench.experiment().get().name());
        dialog.initOwner(stage);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setTitle(tr("Rename"));
        dialog.setContentText(tr("Name"));
        Appearance.dress(dialog, bench.look());
        dialog.showAndWait()
                .ifPresent(name -> bench.edit(tr("Rename"), e -> e.withName(name.strip())));
    }

    void saveHistory(String ending) {
        chosen(chooser(stem() + "-history", ending).showSaveDialog(stage), files::saveHistory);
    }

    void saveWeights() {
        chosen(chooser(stem() + "-weights", "json").showSaveDialog(stage), files::saveWeights);
    }

    /** Saves a picture of a part of the window. */
    void savePicture(String view) {
        BufferedImage picture =
                SwingFXUtils.fromFXImage(Snapshots.of(pictures.view(view), 2), null);
        chosen(
                chooser(stem() + "-" + view, "png").showSaveDialog(stage),
                file ->
                        files.write(
                                file,
                                () -> {
                                    AtomicFile.write(
                                            file, out -> ImageIO.write(picture, "png", out));
                                    return file;
                                },
                                () -> {}));
    }

    /** Goes on at once when nothing would be lost, else asks: save, discard or cancel. */
    void leaving(Runnable then) {
        boolean training = bench.state().get() == RunState.RUNNING;
        if (!training && !bench.document().dirty().get()) {
            then.run();
            return;
        }
        ButtonType save = new ButtonType(tr("Save"), ButtonData.YES);
        ButtonType discard = new ButtonType(tr("Discard"), ButtonData.NO);
        ButtonType cancel = new ButtonType(tr("Cancel"), ButtonData.CANCEL_CLOSE);
        Alert question =
                new Alert(
                        Alert.AlertType.NONE,
                        training
                                ? tr("A run is under way. Save the experiment and stop it?")
                                : tr("The experiment has changes that are not saved."),
                        save,
                        discard,
                        cancel);
        question.initOwner(stage);
        question.setTitle(tr("GradLab"));
        Appearance.dress(question, bench.look());
        ButtonType answer = question.showAndWait().orElse(cancel);
        if (answer == save) {
            bench.pause();
            save(then);
        } else if (answer == discard) {
            then.run();
        }
    }

    private static void chosen(@Nullable File file, Consumer<Path> use) {
        if (file != null) {
            use.accept(file.toPath());
        }
    }

    private FileChooser chooser(String name, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        if (!name.isEmpty()) {
            chooser.setInitialFileName(name + "." + ending);
        }
        File folder = bench.folder().toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private String stem() {
        String stem =
                bench.experiment()
                        .get()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return stem.isEmpty() ? "experiment" : stem;
    }
}
