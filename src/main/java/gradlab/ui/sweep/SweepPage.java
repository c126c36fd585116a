package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.Sweep;
import gradlab.ui.app.BenchModel;
import gradlab.ui.theme.Segments;
import gradlab.ui.theme.TabStrip;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What comes of the sweep, and the cell that is looked at beside it. */
public final class SweepPage extends BorderPane {
    private static final double SIDE = 344;
    private static final double LEAST_SIDE = 280;
    private static final double SIDE_SHARE = 0.32;
    private final BenchModel bench;
    private final SweepModel model;
    private final SweepPictures pictures;
    private final Label count = new Label();
    private final StackPane body = new StackPane();
    private final Map<SweepView, Region> made = new EnumMap<>(SweepView.class);
    private final Segments<SweepView> views =
            new Segments<>("view", List.of(SweepView.values()), SweepView::words, SweepView::id);
    private final VBox results;
    private final VBox empty;

    /**
     * The page of a sweep.
     *
     * @param opening puts run files on the bench, the last one last
     */
    public SweepPage(BenchModel bench, SweepModel model, Consumer<List<Path>> opening) {
        this.bench = bench;
        this.model = model;
        setId("sweep-page");
        getStyleClass().add("sweep-page");
        setMinSize(0, 0);
        pictures = new SweepPictures(bench, model);
        StackPane.setAlignment(body, Pos.CENTER);
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        results = new VBox(8, header(), body);
        results.getStyleClass().add("sweep-results");
        results.setMinSize(0, 0);
        empty = empty();
        setCenter(new StackPane(results, empty));
        setRight(side(opening));
        views.value().subscribe(this::show);
        model.document().sweep().subscribe(this::begin);
        model.training().revision().subscribe(revision -> count());
        visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                model.restore();
                            }
                        });
    }

    private FlowPane header() {
        Label title = new Label(tr("Results"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        ScoreChooser score = new ScoreChooser(model);
        Label label = new Label(tr("score"));
        label.getStyleClass().add("caption");
        label.setLabelFor(score);
        label.setMinWidth(USE_PREF_SIZE);
        HBox name = new HBox(10, title, count);
        name.setAlignment(Pos.CENTER_LEFT);
        HBox chosen = new HBox(10, label, score);
        chosen.setAlignment(Pos.CENTER_LEFT);
        views.setAlignment(Pos.CENTER_LEFT);
        FlowPane header = new FlowPane(20, 6, name, chosen, views);
        header.setMinWidth(0);
        views.maxWidthProperty().bind(header.widthProperty());
        return header;
    }

    private TabStrip side(Consumer<List<Path>> opening) {
        TabStrip tabs = new TabStrip();
        tabs.setId("sweep-side");
        tabs.add(
                "cell",
                tr("Cell"),
                () ->
                        scrolling(
                                new CellPage(
                                        model,
                                        pictures.context(),
                                        opening,
                                        new LessonLink(bench.lessons()))));
        tabs.add("axes", tr("Axes"), () -> scrolling(new AxesPage(model)));
        tabs.add("kept", tr("Record"), () -> scrolling(new RecordedPage(model)));
        tabs.getStyleClass().add("sweep-side");
        tabs.prefWidthProperty()
                .bind(
                        widthProperty()
                                .map(
                                        width ->
                                                Math.clamp(
                                                        width.doubleValue() * SIDE_SHARE,
                                                        LEAST_SIDE,
                                                        SIDE)));
        return tabs;
    }

    private static Node scrolling(Node page) {
        ScrollPane pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private VBox empty() {
        Label title = new Label(tr("One run proves little"));
        title.getStyleClass().add("heading");
        Label words =
                new Label(
                        tr(
                                "A sweep trains the experiment on the bench many times, with a few"
                                    + " knobs varied and each choice from several seeds, and shows"
                                    + " which is best and whether the runs decide that at all."));
        words.setWrapText(true);
        words.setMaxWidth(460);
        words.setMinHeight(USE_PREF_SIZE);
        Button begin = new Button(tr("Make a sweep of the bench"));
        begin.setId("begin-sweep");
        begin.getStyleClass().add("primary");
        begin.setOnAction(event -> model.begin());
        Label other =
                new Label(
                        tr(
                                "Or press the small grid beside any setting of the network: it is"
                                        + " varied then."));
        other.getStyleClass().add("caption");
        other.setWrapText(true);
        VBox box = new VBox(14, title, words, begin, other);
        box.setAlignment(Pos.CENTER);
        box.setFillWidth(false);
        return box;
    }

    private void begin(@Nullable Sweep sweep) {
        results.setVisible(sweep != null);
        empty.setVisible(sweep == null);
    }

    private void count() {
        SweepProgress progress = model.training().progress();
        count.setText(tr("{0} of {1} {1|run|runs}", progress.done(), progress.planned()));
    }

    private void show(SweepView view) {
        Region shown = made.computeIfAbsent(view, this::make);
        made.values().forEach(each -> each.setVisible(each == shown));
    }

    private Region make(SweepView view) {
        Region region = pictures.of(view);
        body.getChildren().add(region);
        return region;
    }

    /** Whether all pictures show the newest state. */
    public boolean settled() {
        return model.settled() && pictures.settled();
    }
}
