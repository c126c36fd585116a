package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartKind;
import gradlab.engine.layer.Layer;
import gradlab.knob.Words;
import gradlab.lesson.ProgressJson;
import gradlab.lesson.SeeStep;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RunsModel;
import gradlab.ui.app.Selection;
import gradlab.ui.charts.ChartsModel;
import gradlab.ui.charts.ChartsView;
import gradlab.ui.data.DataPage;
import gradlab.ui.doctor.DoctorBadge;
import gradlab.ui.doctor.DoctorModel;
import gradlab.ui.doctor.DoctorView;
import gradlab.ui.editor.EditorView;
import gradlab.ui.editor.NetworkLook;
import gradlab.ui.inspector.InspectorView;
import gradlab.ui.lesson.LessonModel;
import gradlab.ui.lesson.LessonView;
import gradlab.ui.lesson.LessonsView;
import gradlab.ui.notice.NoticesView;
import gradlab.ui.runs.RunSheets;
import gradlab.ui.runs.RunsView;
import gradlab.ui.runs.TwinBar;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.TabStrip;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;

/** Everything inside the window: strip, side panels, network, charts, bar, and messages above. */
public final class Workbench extends StackPane {
    static final List<String> VIEWS =
            List.of(
                    "window",
                    "twin",
                    "overlays",
                    "differences",
                    "seed-cloud",
                    "network",
                    "units",
                    "charts",
                    "gallery",
                    "keys",
                    "lesson",
                    "lessons",
                    "runs",
                    "layer",
                    "data",
                    "training",
                    "regularization",
                    "record",
                    "doctor");

    private static final double LEFT_LEAST = 220;
    private static final double RIGHT_LEAST = 300;
    private static final double CENTRE_LEAST = 420;
    private final ChartsView charts;
    private final KeysOverlay keys = new KeysOverlay();
    private final WindowCommands commands;
    private final ExportMenu export;
    private final TabStrip left = new TabStrip();
    private final InspectorView inspector;
    private final EditorView editor;
    private final DoctorModel doctor;
    private final RunsModel runs;
    private final RunSheets sheets;

    /**
     * All views of one bench.
     *
     * @param files opens and saves
     * @param stage owns the dialogs
     */
    public Workbench(BenchModel bench, FileCommands files, Stage stage) {
        runs = new RunsModel(bench);
        sheets = new RunSheets(bench, runs);
        commands = new WindowCommands(bench, files, stage, this::view);
        export = new ExportMenu(bench, commands);
        inspector = new InspectorView(bench, new DataPage(bench));
        charts = new ChartsView(bench);
        editor = new EditorView(bench, charts.drawingThread());
        LessonModel lessons = new LessonModel(bench, ProgressJson.file(), commands::openNew);
        left.add(tr("Lesson"), new LessonView(lessons, bench, see -> look(see, bench)));
        left.add(tr("All lessons"), new LessonsView(lessons, () -> left.show(tr("Lesson"))));
        left.add(tr("Runs"), new RunsView(bench, runs, sheets));
        doctor = new DoctorModel(bench, ProgressJson.file().resolveSibling("doctor.json"));
        left.add(tr("Doctor"), new DoctorView(doctor, number -> opens(lessons, number)));
        BorderPane centre = new BorderPane(charts, editor, null, null, null);
        centre.setMinWidth(CENTRE_LEAST);
        charts.setMinWidth(0);
        editor.setMinWidth(0);
        BorderPane frame = new BorderPane(across(centre, bench.look().typeScale()));
        frame.setTop(
                new VBox(
                        new TopStrip(bench, new DocumentMenu(bench, commands), export, help()),
                        new TwinBar(bench)));
        frame.setBottom(
                new BottomBar(bench, new DoctorBadge(doctor, () -> left.show(tr("Doctor")))));
        NoticesView notices = new NoticesView(bench.notices());
        setMargin(notices, new Insets(0, 24, 72, 0));
        notices.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(notices, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, sheets, notices, keys);
    }

    /** The three parts side by side, their widths as the window and the type ask. */
    private SplitPane across(Region centre, ReadOnlyDoubleProperty typeScale) {
        SplitPane across = new SplitPane(left, centre, inspector);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(inspector, false);
        typeScale.addListener(
                observable -> placeDividers(across, across.getWidth(), typeScale.get()));
        across.widthProperty()
                .addListener(
                        new ChangeListener<>() {
                            @Override
                            public void changed(
                                    ObservableValue<? extends Number> value,
                                    Number old,
                                    Number now) {
                                placeDividers(across, now.doubleValue(), typeScale.get());
                                across.widthProperty().removeListener(this);
                            }
                        });
        return across;
    }

    /** Opens the lesson of a number; null where there is none. */
    private @Nullable Runnable opens(LessonModel lessons, int number) {
        return lessons.lessons().get().stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .<Runnable>map(
                        lesson ->
                                () -> {
                                    lessons.open(lesson);
                                    left.show(tr("Lesson"));
                                })
                .orElse(null);
    }

    /** Brings what a step of a lesson speaks of into view. */
    private void look(SeeStep step, BenchModel bench) {
        List<Layer> layers = bench.experiment().get().model().layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(step.layer())) {
                bench.selection().set(Selection.of(i));
            }
        }
        for (ChartKind kind : ChartKind.values()) {
            boolean asked = step.views().stream().anyMatch(v -> v.name().equals(kind.name()));
            if (asked) {
                charts.bringIntoSight(kind);
            }
        }
    }

    private Button help() {
        Button button = Icons.describe(new Button(), Feather.HELP_CIRCLE, tr("Keys and about (?)"));
        button.getStyleClass().add("square");
        button.setOnAction(event -> keys.toggle());
        return button;
    }

    /** Opens the gallery of charts. */
    void openGallery() {
        charts.openGallery();
    }

    /** Restores the chart layouts kept in a file, and keeps every change in it from then on. */
    void keepLayouts(Path file) {
        charts.layouts().keepIn(file);
    }

    /** For each chart tile in sight, how many epochs its picture shows. */
    List<Integer> chartsDrawnUpTo() {
        return charts.drawnUpTo();
    }

    ChartsModel charts() {
        return charts.model();
    }

    /** Whether all pictures show the newest state. */
    boolean settled() {
        return charts.settled() && editor.settled() && doctor.settled() && sheets.settled();
    }

    /** How the network is looked at. */
    NetworkLook network() {
        return editor.look();
    }

    WindowCommands commands() {
        return commands;
    }

    KeysOverlay keys() {
        return keys;
    }

    void showExport() {
        export.show();
    }

    /** Whether the arrow keys mean nothing to what has the focus. */
    boolean frees(@Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node == editor || node instanceof Slider || node instanceof TabStrip) {
                return false;
            }
        }
        return true;
    }

    /** The part of the window that a name of {@link #VIEWS} means, with its page shown. */
    Node view(String name) {
        return switch (name) {
            case "window", "twin" -> this;
            case "overlays" -> {
                left.show(tr("Runs"));
                yield this;
            }
            case "differences", "seed-cloud" -> {
                sheets.showSample(name);
                yield this;
            }
            case "network" -> drawn(NetworkLook.Drawn.LAYERS);
            case "units" -> drawn(NetworkLook.Drawn.UNITS);
            case "charts" -> charts;
            case "keys" -> {
                keys.setVisible(true);
                yield this;
            }
            case "gallery" -> {
                charts.openGallery();
                yield charts;
            }
            case "lesson" -> shown(left, tr("Lesson"));
            case "lessons" -> shown(left, tr("All lessons"));
            case "runs" -> shown(left, tr("Runs"));
            case "doctor" -> shown(left, tr("Doctor"));
            default -> {
                inspector.show(tr(Words.sentence(name)));
                yield inspector;
            }
        };
    }

    /**
     * The first time its width is known, and when type changes in size; from then on the user
     * decides. Side panels grow half as fast as their type.
     */
    private void placeDividers(SplitPane across, double width, double typeScale) {
        double grown = 1 + Math.max(0, typeScale - 1) / 2;
        left.setMinWidth(LEFT_LEAST * grown);
        inspector.setMinWidth(RIGHT_LEAST * grown);
        double first = Math.clamp(0.19 * width, LEFT_LEAST * grown, 320 * grown);
        double last = Math.clamp(0.22 * width, RIGHT_LEAST * grown, 380 * grown);
        across.setDividerPositions(first / width, 1 - last / width);
    }

    private Node drawn(NetworkLook.Drawn how) {
        editor.look().drawn().set(how);
        return editor;
    }

    private static Node shown(TabStrip panel, String page) {
        panel.show(page);
        return panel;
    }
}
