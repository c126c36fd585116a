package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.doctor.ThresholdsJson;
import gradlab.lesson.ProgressJson;
import gradlab.run.sweep.SweepShelf;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RunsModel;
import gradlab.ui.benches.Benches;
import gradlab.ui.charts.ChartsModel;
import gradlab.ui.charts.ChartsView;
import gradlab.ui.charts.LayoutsModel;
import gradlab.ui.classroom.Classroom;
import gradlab.ui.classroom.Part;
import gradlab.ui.data.DataPage;
import gradlab.ui.doctor.DoctorBadge;
import gradlab.ui.doctor.DoctorModel;
import gradlab.ui.doctor.DoctorView;
import gradlab.ui.editor.ChainKeys;
import gradlab.ui.editor.EditorView;
import gradlab.ui.editor.NetworkLook;
import gradlab.ui.inspector.InspectorView;
import gradlab.ui.lesson.LessonModel;
import gradlab.ui.lesson.LessonSight;
import gradlab.ui.lesson.LessonView;
import gradlab.ui.lesson.LessonsView;
import gradlab.ui.notice.NoticesView;
import gradlab.ui.page.PageMenu;
import gradlab.ui.page.PageSurroundings;
import gradlab.ui.page.PagesModel;
import gradlab.ui.page.PagesView;
import gradlab.ui.runs.RunExporter;
import gradlab.ui.runs.RunSheets;
import gradlab.ui.runs.RunsView;
import gradlab.ui.runs.TwinBar;
import gradlab.ui.settings.LanguageMenu;
import gradlab.ui.theme.Sideways;
import gradlab.ui.theme.TabStrip;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything inside the window: strip, side panels, network, charts, bar, and messages above. */
public final class WindowView extends StackPane {
    /** The names of the parts that can be shown; see {@link #view}. */
    public static final List<String> VIEWS =
            List.of(
                    ("window twin overlays differences seed-cloud network units charts gallery keys"
                         + " lesson lessons runs layer data training regularization record doctor"
                         + " sweep race backprop")
                            .split(" ", -1));

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
    private final SideBySide across;
    private final PagesModel pages;
    private final LessonModel lessons;
    private final Benches benches;

    /**
     * All views of one bench.
     *
     * @param shelf where sweeps are kept
     */
    public WindowView(BenchModel bench, FileCommands files, SweepShelf shelf, Stage stage) {
        runs = new RunsModel(bench.editing(), bench.run(), bench.twin());
        sheets = new RunSheets(bench, runs);
        commands = new WindowCommands(bench, files, stage);
        doctor = new DoctorModel(bench, ThresholdsJson.file());
        inspector = new InspectorView(bench, () -> new DataPage(bench), doctor.preflight());
        charts = new ChartsView(bench);
        editor = new EditorView(bench, charts.drawingThread());
        export =
                new ExportMenu(
                        bench.run(),
                        bench.time(),
                        commands,
                        new WindowPictures(bench, commands, charts, editor, this));
        lessons = new LessonModel(bench, ProgressJson.file(), commands::openNew);
        benches = Benches.of(bench, shelf, stage, this::pages, commands::open);
        addTabs(bench);
        pages = new PagesModel(WindowPages.of(bench, editor, charts, benches.pages()));
        across = new SideBySide(left, new PagesView(pages), inspector, bench.look());
        getChildren().addAll(frame(bench), sheets, NoticesView.inTheCorner(bench.notices()), keys);
        bench.look().classroom().subscribe(this::show);
    }

    private void addTabs(BenchModel bench) {
        bench.lessons()
                .lead(
                        () -> lessons.lessons().get(),
                        lesson -> {
                            lessons.open(lesson);
                            showLeft("lesson");
                        });
        LessonSight sight = new LessonSight(bench, charts);
        left.add(
                "lesson",
                tr("Lesson"),
                () -> new LessonView(lessons, bench.look(), bench.run(), sight::look));
        left.add(
                "lessons",
                tr("All lessons"),
                () -> new LessonsView(lessons, () -> showLeft("lesson")));
        left.add(
                "runs",
                tr("Runs"),
                () ->
                        new RunsView(
                                bench,
                                runs,
                                sheets,
                                new RunsView.Doors(
                                        commands::chooseNew,
                                        new RunExporter(bench, commands.files(), this))));
        left.add("doctor", tr("Doctor"), () -> new DoctorView(doctor, bench.lessons()));
        benches.addTo(left);
    }

    private BorderPane frame(BenchModel bench) {
        BorderPane frame = new BorderPane();
        frame.setMinSize(0, 0);
        TopStrip strip =
                new TopStrip(
                        bench,
                        new PageMenu(pages, id -> bench.look().shows(Part.PAGES, id)),
                        new DocumentMenu(
                                bench.editing(),
                                bench.run(),
                                commands,
                                List.of(
                                        DocumentMenu.present(bench.look()),
                                        commands.classroom().item(this)),
                                new LanguageMenu(bench.look(), bench.notices())),
                        export,
                        keys.opener());
        Sideways twin = new Sideways(new TwinBar(bench.run(), bench.twin()));
        DoctorBadge badge = new DoctorBadge(doctor, () -> showLeft("doctor"));
        frame.setTop(new VBox(new Sideways(strip), twin)); // before the centre, as for Tab
        frame.setCenter(across);
        new PageSurroundings(
                        pages, frame, left, strip.widthProperty(), strip::carry, across::showRight)
                .follow(twin, new Sideways(new BottomBar(bench, badge)));
        return frame;
    }

    Benches benches() {
        return benches;
    }

    /** Opens the gallery of charts. */
    public void openGallery() {
        charts.openGallery();
    }

    /** Restores the chart layouts kept in a file, and keeps every change in it from then on. */
    void keepLayouts(Path file) {
        charts.layouts().keepIn(file);
    }

    LayoutsModel layouts() {
        return charts.layouts();
    }

    LessonModel lessons() {
        return lessons;
    }

    /** The id of the tab that is shown in the left panel. */
    ReadOnlyStringProperty leftTab() {
        return left.shown();
    }

    /** The id of the tab that is shown in the inspector. */
    ReadOnlyStringProperty rightTab() {
        return inspector.tabs().shown();
    }

    /** Shows tabs by their ids, without opening a panel that is folded. */
    void showTabs(String leftId, String rightId) {
        left.show(leftId);
        inspector.show(rightId);
    }

    /** For each chart tile in sight, how many epochs its picture shows. */
    public List<Integer> chartsDrawnUpTo() {
        return charts.drawnUpTo();
    }

    /** The tiles of charts. */
    public ChartsModel charts() {
        return charts.model();
    }

    /** Whether all pictures show the newest state. */
    public boolean settled() {
        boolean bench = charts.settled() && editor.settled() && doctor.settled();
        return bench && sheets.settled() && benches.settled();
    }

    /** How the network is looked at. */
    NetworkLook network() {
        return editor.look();
    }

    /** Folds a side panel, or opens it. */
    void toggleSide(boolean right) {
        across.toggle(right);
    }

    /** The side panels and their widths. */
    SideBySide across() {
        return across;
    }

    /** The list of runs. */
    public RunsModel runs() {
        return runs;
    }

    /** Opens and saves. */
    public FileCommands files() {
        return commands.files();
    }

    /** The titles of all tabs, by their ids, those of the left panel first. */
    public Map<String, String> tabs() {
        Map<String, String> titles = new LinkedHashMap<>(left.titles());
        titles.putAll(inspector.tabs().titles());
        return titles;
    }

    /** Shows a class what it is to see. */
    private void show(Classroom classroom) {
        left.show(id -> !classroom.hides(Part.TABS, id));
        inspector.tabs().show(id -> !classroom.hides(Part.TABS, id));
        if (classroom.hides(Part.PAGES, pages.shown().get().id())) {
            pages.back();
        }
    }

    /** Shows a part of one of the side panels, and opens that. */
    public void showTab(String id) {
        if (left.titles().containsKey(id)) {
            showLeft(id);
        } else {
            inspected(id);
        }
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

    /** What stands in the centre. */
    public PagesModel pages() {
        return pages;
    }

    /** The keys that change the selected layers. */
    ChainKeys layers() {
        return editor.keys();
    }

    /** Whether something lies over the bench that its keys must not reach through. */
    boolean isCovered() {
        return !pages.atHome() || keys.isVisible() || charts.showsGallery() || sheets.isVisible();
    }

    /** The part of the window that a name of {@link #VIEWS} means, with its page shown. */
    public Node view(String name) {
        pages.show(pages.all().getFirst().id());
        return switch (name) {
            case "window", "twin" -> this;
            case "overlays" -> {
                showLeft("runs");
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
            case "lesson", "lessons", "runs", "doctor" -> showLeft(name);
            case Benches.SWEEP, Benches.RACE, Benches.HAND ->
                    benches.showSample(name, Demonstration::sweep, this);
            default -> pages.show(name) ? this : inspected(name);
        };
    }

    private Node drawn(NetworkLook.Drawn how) {
        editor.look().drawn().set(how);
        return editor;
    }

    private Node inspected(String tab) {
        inspector.show(tab);
        across.openRight();
        return inspector;
    }

    private Node showLeft(String tab) {
        left.show(tab);
        across.openLeft();
        return left;
    }
}
