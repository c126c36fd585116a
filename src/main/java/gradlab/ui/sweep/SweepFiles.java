package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.edit.FilePaths;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepJson;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.file.AtomicFile;
import gradlab.knob.Knobs;
import gradlab.run.sweep.ClusterPlan;
import gradlab.run.sweep.SweepFolder;
import gradlab.ui.app.BenchModel;
import gradlab.ui.kept.UnsavedWork;
import gradlab.ui.theme.Icons;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Opens and saves sweeps, and plans them for other machines. */
public final class SweepFiles {
    /** What trains the runs of a plan elsewhere. */
    private enum Engine {
        SLURM,
        KUBERNETES,
        SHELL;

        String words() {
            return switch (this) {
                case SLURM -> tr("Slurm…");
                case KUBERNETES -> tr("Kubernetes…");
                case SHELL -> tr("Another machine with a shell…");
            };
        }

        String command() {
            return switch (this) {
                case SLURM -> "sbatch slurm.sh";
                case KUBERNETES -> "kubectl apply -f kubernetes.yaml";
                case SHELL -> "sh local.sh";
            };
        }
    }

    private final BenchModel bench;
    private final SweepModel model;
    private final Supplier<@Nullable Window> owner;
    private Supplier<@Nullable File> folders = this::chooseFolder;
    private Supplier<@Nullable File> saving = this::chooseFile;

    /**
     * The files of a window's sweeps.
     *
     * @param owner of the dialogs
     */
    public SweepFiles(BenchModel bench, SweepModel model, Supplier<@Nullable Window> owner) {
        this.bench = bench;
        this.model = model;
        this.owner = owner;
    }

    /** What else can be done with sweeps. */
    MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setId("sweep-menu");
        menu.getStyleClass().addAll("quiet", "row-menu", "square");
        Icons.describe(menu, Feather.MORE_HORIZONTAL, tr("New, open, made before"));
        Menu earlier = new Menu(tr("Sweeps made before"));
        earlier.setId("sweeps-before");
        menu.getItems()
                .addAll(
                        item("new-sweep", tr("New sweep over the bench"), model::begin),
                        item("open-sweep", tr("Open…"), this::open),
                        earlier,
                        new SeparatorMenuItem(),
                        item("save-sweep-as", tr("Save as…"), this::saveAs),
                        item("collect", tr("Collect the runs of a cluster…"), this::collect));
        menu.setOnShowing(
                event -> {
                    earlier.getItems()
                            .setAll(
                                    model.earlier().stream()
                                            .map(
                                                    folder ->
                                                            item(
                                                                    "",
                                                                    String.valueOf(
                                                                            folder.path()
                                                                                    .getFileName()),
                                                                    () -> model.open(folder)))
                                            .toList());
                    earlier.setDisable(earlier.getItems().isEmpty());
                });
        return menu;
    }

    /** Writes the runs for machines of another kind. */
    MenuButton cluster() {
        MenuButton menu = new MenuButton(tr("For a cluster…"), Icons.of(Feather.SERVER));
        menu.setId("cluster");
        menu.getStyleClass().add("compact");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        for (Engine engine : Engine.values()) {
            menu.getItems()
                    .add(item("cluster-" + engine.name(), engine.words(), () -> plan(engine)));
        }
        menu.disableProperty().bind(model.document().sweep().isNull());
        return menu;
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void open() {
        FileChooser chooser = chooser();
        File file = chooser.showOpenDialog(owner.get());
        if (file != null) {
            open(file.toPath());
        }
    }

    /** Opens the file of a sweep. */
    public void open(Path file) {
        bench.workers()
                .compute(
                        () -> SweepJson.read(file),
                        reading -> model.open(reading.sweep(), reading.folder(), file),
                        failure ->
                                bench.notices()
                                        .problem(
                                                PreparedSweep.why(failure),
                                                tr("Mend the file, or choose another one.")));
    }

    /** Saves the sweep where it was saved or opened. */
    public void save() {
        Path file = model.document().place().file();
        if (file == null) {
            saveAs();
        } else {
            save(file);
        }
    }

    private void saveAs() {
        File file = saving.get();
        if (file != null && model.sweep() != null) {
            save(file.toPath());
        }
    }

    private void save(Path file) {
        Sweep sweep = model.sweep();
        if (sweep != null) {
            Path parent = file.toAbsolutePath().getParent();
            Sweep moved = moved(sweep, parent == null ? Path.of("") : parent);
            write(
                    () -> AtomicFile.write(file, SweepJson.write(moved)),
                    () -> {
                        model.savedAs(file);
                        bench.notices().success(tr("Saved as {0}", file.getFileName()));
                    });
        }
    }

    private Sweep moved(Sweep sweep, Path to) {
        return Knobs.set(sweep, Sweep::experiment)
                .to(FilePaths.moved(sweep.experiment(), model.document().place().base(), to));
    }

    private void plan(Engine engine) {
        Sweep sweep = model.sweep();
        File chosen = folders.get();
        if (sweep == null || chosen == null) {
            return;
        }
        Path folder = chosen.toPath();
        Path base = model.document().place().base();
        Path file = folder.resolve("the-sweep.json");
        write(
                () -> {
                    SweepPlan plan = SweepPlan.of(sweep);
                    plan.check(base, "");
                    SweepFolder there = new SweepFolder(folder);
                    new ClusterPlan(there, plan.runs(base, there.runs())).write();
                    AtomicFile.write(file, SweepJson.write(moved(sweep, folder)));
                },
                () ->
                        bench.notices()
                                .success(
                                        tr(
                                                "The runs are planned in {0}. There: {1}; when they"
                                                        + " are over, Collect the runs of a cluster"
                                                        + " brings them here.",
                                                folder, engine.command())));
    }

    private void collect() {
        File folder = folders.get();
        if (folder != null) {
            model.collect(folder.toPath());
        }
    }

    /** Something that is written. */
    private interface Writing {
        void write() throws IOException;
    }

    private void write(Writing writing, Runnable then) {
        bench.workers()
                .compute(
                        () -> {
                            writing.write();
                            return true;
                        },
                        done -> then.run(),
                        failure ->
                                bench.notices()
                                        .problem(
                                                PreparedSweep.why(failure),
                                                tr("Choose another place, or mend the sweep.")));
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new ExtensionFilter(tr("Sweeps"), "*.json"));
        File folder = bench.editing().document().folder().toFile();
        if (folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private @Nullable File chooseFile() {
        FileChooser chooser = chooser();
        Sweep sweep = model.sweep();
        String stem = UnsavedWork.stem(sweep == null ? "" : sweep.name());
        chooser.setInitialFileName(stem + "-sweep.json");
        return chooser.showSaveDialog(owner.get());
    }

    private @Nullable File chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(tr("The folder for the runs"));
        return chooser.showDialog(owner.get());
    }

    /** For a test, which cannot use the system's own dialogs. */
    void chooseBy(Supplier<@Nullable File> file, Supplier<@Nullable File> folder) {
        saving = file;
        folders = folder;
    }
}
