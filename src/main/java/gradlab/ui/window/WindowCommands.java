package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartImage;
import gradlab.data.DataShape;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.file.AtomicFile;
import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.kept.BenchMemory;
import gradlab.ui.kept.UnsavedWork;
import gradlab.ui.theme.Appearance;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the window asks of the user around the file commands: names, places, whether to save. */
final class WindowCommands {
    private final BenchModel bench;
    private final FileCommands files;
    private final Stage stage;
    private final ClassroomCommands classroom;
    private Supplier<@Nullable File> folders = this::chooseFolder;
    private @Nullable BenchMemory memory;

    WindowCommands(BenchModel bench, FileCommands files, Stage stage) {
        this.bench = bench;
        this.files = files;
        this.stage = stage;
        classroom = new ClassroomCommands(bench, this);
    }

    FileCommands files() {
        return files;
    }

    Stage stage() {
        return stage;
    }

    /** Lets the user choose a file and opens it. */
    void open() {
        FileChooser chooser = chooser("", "json");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(tr("All that opens"), "*.json", "*.gradlab"),
                        new ExtensionFilter(tr("Experiments"), "*.json"),
                        new ExtensionFilter(tr("Runs"), "*.gradlab"));
        List<File> files = chooser.showOpenMultipleDialog(stage);
        if (files != null) {
            open(files.stream().map(File::toPath).toList());
        }
    }

    /** Opens a file, asking first about what would be lost. */
    void open(Path file) {
        open(List.of(file));
    }

    /** Opens files one after the other; a sweep among them takes nothing off the bench. */
    void open(List<Path> several) {
        files.sort(
                classroom.take(several),
                sweeps -> sweeps.forEach(bench.sweeps()::open),
                others -> leaving(() -> files.open(others)));
    }

    /** Lets the user choose what a new experiment begins from, and puts it on the bench. */
    void chooseNew() {
        PreparedData data = bench.data().prepared().get();
        Experiment open = bench.editing().experiment().get();
        DataPlan plan = data == null ? new DataPlan() : open.data();
        DataShape shape =
                data == null ? plan.shape(bench.editing().document().folder()) : data.shape();
        String words = ExperimentWords.data(open.withData(plan), data);
        new NewExperimentDialog(stage, bench.look(), plan, shape, words)
                .showAndWait()
                .ifPresent(this::openNew);
    }

    /** Puts another experiment on the bench, asking first about what would be lost. */
    void openNew(Experiment experiment) {
        leaving(() -> bench.open(experiment, null));
    }

    ClassroomCommands classroom() {
        return classroom;
    }

    void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void save(Runnable then) {
        Path file = bench.editing().document().file().get();
        boolean ofRun = file != null && FileCommands.isRun(file);
        if (file == null || (ofRun && bench.run().runs().isEmpty())) {
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
        TextInputDialog dialog = new TextInputDialog(bench.editing().experiment().get().name());
        dialog.initOwner(stage);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setTitle(tr("Rename"));
        dialog.setContentText(tr("Name"));
        Appearance.dress(dialog, bench.look());
        dialog.showAndWait()
                .ifPresent(
                        name -> bench.editing().edit(tr("Rename"), e -> e.withName(name.strip())));
    }

    void saveHistory(String ending) {
        chosen(chooser(stem() + "-history", ending).showSaveDialog(stage), files::saveHistory);
    }

    void saveWeights() {
        chosen(chooser(stem() + "-weights", "json").showSaveDialog(stage), files::saveWeights);
    }

    /** Goes on at once when nothing would be lost, else asks: save, discard or cancel. */
    void leaving(Runnable then) {
        boolean training = bench.transport().isPlaying();
        boolean edited = bench.editing().document().dirty().get();
        String run = tr("A run is under way; it is ended and stays in the list of runs.");
        String edits = tr("The experiment has changes that are not saved.");
        if (edited) {
            String words = training ? edits + "\n" + run : edits;
            ask(
                    tr("Another experiment"),
                    words,
                    tr("Save"),
                    tr("Discard the changes"),
                    this::save,
                    then);
        } else if (training) {
            ask(tr("Another experiment"), run, "", tr("End the run"), this::save, then);
        } else {
            then.run();
        }
    }

    /** The bench is kept between starts, so that ending the program loses nothing. */
    void remember(BenchMemory kept) {
        memory = kept;
    }

    /** What keeps the bench between starts; null where nothing does. */
    @Nullable BenchMemory memory() {
        return memory;
    }

    /**
     * Ends the program. Where all of the bench comes back at the next start, nothing is asked,
     * unless a run is under way; else all that would be lost is.
     */
    void closing(Runnable then) {
        BenchMemory kept = memory;
        if (kept == null || !kept.on().get()) {
            closingForGood(List.of(), then);
        } else if (bench.transport().isPlaying()) {
            ask(
                    tr("Close GradLab"),
                    UnsavedWork.underWay(bench),
                    "",
                    tr("Close"),
                    done -> {},
                    () -> keepAndClose(kept, then));
        } else {
            keepAndClose(kept, then);
        }
    }

    private void keepAndClose(BenchMemory kept, Runnable then) {
        bench.transport().pause();
        kept.close(
                whole -> {
                    if (whole) {
                        kept.rest();
                        then.run();
                    } else {
                        closingForGood(kept.missing(), then);
                    }
                });
    }

    /**
     * Asks first about all that would be lost.
     *
     * @param missing what else is to be said, a sentence each
     */
    private void closingForGood(List<Message> missing, Runnable then) {
        UnsavedWork work = new UnsavedWork(bench);
        if (work.isEmpty()) {
            then.run();
            return;
        }
        boolean runs = !work.runs().isEmpty();
        List<String> lines = new ArrayList<>(missing.stream().map(Message::worded).toList());
        lines.add(work.words());
        ask(
                tr("Close GradLab"),
                String.join("\n", lines),
                runs ? tr("Save all in a folder…") : tr("Save"),
                tr("Close without saving"),
                runs ? done -> saveAll(work, done) : this::save,
                then);
    }

    /** Saves every run that no file holds, and an edited experiment, in a folder. */
    void saveAll() {
        saveAll(new UnsavedWork(bench), () -> bench.notices().success(tr("All runs are saved.")));
    }

    private void saveAll(UnsavedWork work, Runnable then) {
        chosen(folders.get(), folder -> work.saveTo(folder, then));
    }

    private @Nullable File chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(tr("The folder for the runs"));
        File folder = bench.editing().document().folder().toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser.showDialog(stage);
    }

    /** For a test, which cannot use the system's own dialog. */
    void chooseFoldersBy(Supplier<@Nullable File> chooser) {
        folders = chooser;
    }

    /**
     * Asks before something is lost.
     *
     * @param save words on the button that saves; empty for none
     */
    private void ask(
            String title,
            String words,
            String save,
            String discard,
            Consumer<Runnable> saving,
            Runnable then) {
        ButtonType keep = new ButtonType(save, ButtonData.YES);
        ButtonType lose = new ButtonType(discard, ButtonData.NO);
        ButtonType cancel = Appearance.cancel();
        Alert question = new Alert(Alert.AlertType.NONE, "", lose, cancel);
        question.getDialogPane().setContent(Appearance.lines(words));
        question.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        if (!save.isEmpty()) {
            question.getButtonTypes().addFirst(keep);
        }
        question.initOwner(stage);
        question.setTitle(title);
        Appearance.dress(question, bench.look());
        ButtonType answer = question.showAndWait().orElse(cancel);
        if (answer == keep) {
            bench.transport().pause();
            saving.accept(then);
        } else if (answer == lose) {
            then.run();
        }
    }

    /** Asks where a picture is to go, and writes it there. */
    void savePicture(String what, BufferedImage picture) {
        chosen(
                chooser(stem() + "-" + what, "png").showSaveDialog(stage),
                file ->
                        files.write(
                                file,
                                () -> {
                                    AtomicFile.write(
                                            file, out -> ChartImage.writePng(picture, out));
                                    return file;
                                },
                                () -> {}));
    }

    static void chosen(@Nullable File file, Consumer<Path> use) {
        if (file != null) {
            use.accept(file.toPath());
        }
    }

    FileChooser chooser(String name, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        if (!name.isEmpty()) {
            chooser.setInitialFileName(name + "." + ending);
        }
        File folder = bench.editing().document().folder().toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    /** The experiment's name as the beginning of a file's. */
    String stem() {
        return UnsavedWork.stem(bench.editing().experiment().get().name());
    }
}
