package gradlab.ui.window;

import gradlab.experiment.Experiment;
import gradlab.file.AppFolders;
import gradlab.run.sweep.SweepShelf;
import gradlab.text.Text;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Document;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RecentFiles;
import gradlab.ui.classroom.ClassroomJson;
import gradlab.ui.kept.BenchMemory;
import gradlab.ui.kept.BenchStart;
import gradlab.ui.kept.KeptFolders;
import gradlab.ui.settings.Settings;
import gradlab.ui.settings.SettingsJson;
import gradlab.ui.theme.Appearance;
import gradlab.ui.theme.Look;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The program with a window. */
public final class WindowApplication extends Application {
    private static final String CLASSROOM = "--classroom=";

    /** How wide a window is that has room. */
    static final double WIDTH = 1440;

    /** How tall. */
    static final double HEIGHT = 900;

    /**
     * Opens the window and returns when it is closed.
     *
     * @param file the experiment shown first; the opening one where there is none
     * @param classroom says what a class is not to see; without, all is shown
     * @throws gradlab.experiment.json.DocumentException when that says what cannot be
     */
    public static void open(Optional<Path> file, Optional<Path> classroom) {
        OpeningExperiment.read();
        classroom.ifPresent(each -> ClassroomJson.read(each, Hideables.names()));
        launch(
                WindowApplication.class,
                Stream.concat(
                                file.map(Path::toString).stream(),
                                classroom.map(each -> CLASSROOM + each).stream())
                        .toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        SettingsJson settings = SettingsJson.in(AppFolders.standard().configuration());
        speak(settings.get());
        WindowMemory.place(stage, settings.get().place());
        boolean file = !getParameters().getUnnamed().isEmpty();
        begin(
                stage,
                settings,
                new KeptFolders(AppFolders.standard().work()),
                file,
                shown -> furnished(shown, settings));
    }

    /**
     * Shows a window in which the bench is as it was left, and is kept.
     *
     * @param otherwise whether another experiment is wanted: then what was left is put aside
     */
    static void begin(
            Stage stage,
            SettingsJson settings,
            KeptFolders folders,
            boolean otherwise,
            Consumer<? super Shown> then) {
        BenchStart kept = settings.get().keepBench() ? BenchStart.of(folders, otherwise) : null;
        begin(
                stage,
                FirstFrame.scene(settings.get().theme(), WIDTH, HEIGHT),
                settings,
                () -> opening(kept),
                shown -> {
                    remember(shown, settings, folders, kept);
                    then.accept(shown);
                });
    }

    private static Document.State opening(@Nullable BenchStart kept) {
        Document.State known = kept == null ? null : kept.document();
        return known == null ? Document.State.unedited(OpeningExperiment.get()) : known;
    }

    /** The language asked for on the command line goes before the one that is remembered. */
    static void speak(Settings settings) {
        if (System.getProperty("gradlab.language") == null) {
            Text.language(settings.spoken(Locale.getDefault(Locale.Category.DISPLAY)));
        }
    }

    private void furnished(Shown shown, SettingsJson settings) {
        new WindowMemory(shown, settings).keepAll();
        presentOnAllOfTheScreen(shown.stage(), shown.bench().look());
        shown.prepareWhileIdle();
        shown.windowView()
                .keepLayouts(AppFolders.standard().configuration().resolve("chart-layouts.json"));
        shown.windowView()
                .benches()
                .race()
                .keepIn(AppFolders.standard().configuration().resolve("race.json"));
        String classroom = getParameters().getNamed().get("classroom");
        if (classroom != null) {
            shown.windowView().commands().classroom().open(Path.of(classroom));
        }
        List<String> files = getParameters().getUnnamed();
        if (!files.isEmpty()) {
            shown.windowView().commands().open(Path.of(files.getFirst()));
        }
    }

    /** The bench comes back as it was left, and is kept from now on. */
    private static void remember(
            Shown shown, SettingsJson settings, KeptFolders folders, @Nullable BenchStart kept) {
        BenchMemory memory =
                new BenchMemory(
                        shown.bench(),
                        new WindowMemory.Around(shown.windowView(), shown.bench()),
                        folders,
                        settings,
                        OpeningExperiment::get);
        if (kept != null) {
            memory.begin(kept);
        }
        shown.windowView().commands().remember(memory);
        Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), beat -> memory.beat()));
        seconds.setCycleCount(Animation.INDEFINITE);
        seconds.play();
    }

    /** Who presents wants the whole screen, and who leaves that is done. */
    private static void presentOnAllOfTheScreen(Stage stage, Look look) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        look.presenting().subscribe(stage::setFullScreen);
        stage.fullScreenProperty()
                .addListener(
                        (value, old, full) -> {
                            if (!full) {
                                look.present(false);
                            }
                        });
    }

    /**
     * Shows a window without contents at once, and makes them after its first frame.
     *
     * @param scene what it shows until then
     * @param settings the look it had last
     * @param opening what stands on the bench
     * @param then hears of the contents once they are there
     */
    static void begin(
            Stage stage,
            Scene scene,
            SettingsJson settings,
            Supplier<Document.State> opening,
            Consumer<? super Shown> then) {
        stage.setTitle("GradLab");
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setScene(scene);
        stage.show();
        FirstFrame.afterwards(
                stage,
                () -> {
                    Splash.close();
                    if (stage.isShowing()) {
                        then.accept(furnish(stage, scene, settings, opening.get()));
                    }
                });
    }

    /** The same with the look of a first start. */
    public static void begin(Stage stage, Scene scene, Consumer<? super Shown> then) {
        begin(stage, scene, SettingsJson.unkept(), () -> opening(null), then);
    }

    private static Shown furnish(
            Stage stage, Scene scene, SettingsJson settings, Document.State opening) {
        BenchModel bench = new BenchModel(opening, new BackgroundWorkers());
        WindowMemory.apply(settings.get(), bench.look());
        Shown shown =
                wire(
                        stage,
                        bench,
                        settings,
                        view -> {
                            scene.setRoot(view);
                            return scene;
                        });
        stage.show();
        return shown;
    }

    /**
     * Wires a bench and its views into a stage, and shows it; no settings of the user's are read or
     * kept.
     *
     * @param scenes makes the scene that holds the views
     */
    public static Shown show(Stage stage, Experiment experiment, Function<Parent, Scene> scenes) {
        return show(stage, new BenchModel(experiment, new BackgroundWorkers()), scenes);
    }

    /** The same for a bench that is there already. */
    public static Shown show(Stage stage, BenchModel bench, Function<Parent, Scene> scenes) {
        Shown shown = wire(stage, bench, SettingsJson.unkept(), scenes);
        stage.show();
        return shown;
    }

    /** Wires a bench and its views into a stage that is shown later, or is shown already. */
    static Shown wire(
            Stage stage, BenchModel bench, SettingsJson settings, Function<Parent, Scene> scenes) {
        FileCommands files = new FileCommands(bench, new RecentFiles(settings));
        bench.time().memory().keepIn(settings, bench.notices()::info);
        WindowView windowView =
                new WindowView(bench, files, new SweepShelf(settings.folder("sweeps")), stage);
        Scene scene = scenes.apply(windowView);
        KeyFocus focus = new KeyFocus(scene);
        TypingEnd.watch(scene, windowView);
        new Shortcuts(bench, windowView.commands(), windowView, focus).listenTo(scene);
        windowView.getChildren().add(new FocusRing(scene, focus));
        // Not on the first control there is: Space plays from the start.
        windowView.requestFocus();
        scene.setOnDragOver(WindowApplication::acceptFiles);
        scene.setOnDragDropped(event -> openDropped(event, windowView.commands()));
        Appearance.dress(scene, bench.look());
        stage.setScene(scene);
        stage.titleProperty().bind(bench.editing().experiment().map(e -> e.name() + " – GradLab"));
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    windowView.commands().closing(() -> close(bench, stage));
                });
        return new Shown(bench, windowView, stage);
    }

    private static void close(BenchModel bench, Stage stage) {
        bench.transport().stop();
        stage.close();
        if (Platform.isImplicitExit()) {
            Platform.exit();
        }
    }

    private static void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private static void openDropped(DragEvent event, WindowCommands commands) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            commands.open(files.stream().map(File::toPath).toList());
            event.setDropCompleted(true);
        }
    }

    /** A window and what it shows. */
    public record Shown(BenchModel bench, WindowView windowView, Stage stage) {
        /** Makes what is behind tabs while the user rests. */
        public void prepareWhileIdle() {
            windowView.across().prepareWhileIdle();
        }
    }
}
