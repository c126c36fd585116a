package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.sweep.picture.BoxesView;
import gradlab.ui.sweep.picture.MapView;
import gradlab.ui.sweep.picture.ParallelView;
import gradlab.ui.sweep.picture.PictureContext;
import gradlab.ui.sweep.picture.PicturesModel;
import gradlab.ui.sweep.picture.SweepPicture;
import gradlab.ui.theme.Look;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

import java.util.ArrayList;
import java.util.List;

/** Makes what each view of the results shows; what is chosen in one is chosen in all. */
final class SweepPictures {
    private static final double NARROW = 680;
    private static final double LOW = 520;
    private static final double TILE = 300;
    private static final double WIDE_SHARE = 62;
    private static final double HIGH_SHARE = 50;
    private final SweepModel model;
    private final Look look;
    private final PicturesModel pictures = new PicturesModel();
    private final PictureContext context;
    private final List<SweepPicture> made = new ArrayList<>();

    SweepPictures(BenchModel bench, SweepModel model) {
        this.model = model;
        look = bench.look();
        DrawingThread thread =
                DrawingThread.prompt(
                        failure ->
                                bench.workers()
                                        .tell(
                                                () ->
                                                        bench.notices()
                                                                .problem(
                                                                        tr(
                                                                                "A picture cannot"
                                                                                    + " be drawn."),
                                                                        Message.from(failure)
                                                                                .worded())));
        context =
                new PictureContext(pictures, look, bench.notices(), thread, bench.workers()::tell);
        model.training()
                .score()
                .subscribe(score -> pictures.runs().set(score == null ? null : score.runs()));
        model.training().score().subscribe(score -> follow());
        model.cell().number().subscribe(number -> follow());
        pictures.cell().subscribe(number -> choose(number.intValue()));
    }

    private void follow() {
        if (pictures.runs().get() != null) {
            pictures.cell().set(model.cell().number().get());
        }
    }

    private void choose(int number) {
        if (number != ChosenCell.NONE && number != model.cell().number().get()) {
            model.cell().choose(number);
        }
    }

    /** What pictures beside these need, too. */
    PictureContext context() {
        return context;
    }

    Region of(SweepView view) {
        return switch (view) {
            case OVERVIEW -> overview();
            case TABLE -> table(tr("All cells"), true);
            case MAP -> map();
            case PARALLEL -> parallel();
            case BOXES -> boxes();
        };
    }

    private SweepTile table(String title, boolean whole) {
        return new SweepTile(title, plain(tr("mean ± sd")), new RankingTable(model, look, whole));
    }

    private SweepTile map() {
        MapView map = new MapView(context);
        made.add(map);
        return new SweepTile(tr("Map"), plain(tr("click a cell to see its runs")), map);
    }

    private SweepTile parallel() {
        ParallelView parallel = new ParallelView(context);
        made.add(parallel);
        return new SweepTile(tr("Parallel coordinates"), pictures.count(), parallel);
    }

    private SweepTile boxes() {
        BoxesView boxes = new BoxesView(context);
        made.add(boxes);
        return new SweepTile(tr("Spread"), plain(""), boxes);
    }

    private static ObservableValue<String> plain(String words) {
        return new SimpleStringProperty(words);
    }

    /** Two by two; where that is too small to be read, one below the other, to scroll through. */
    private ScrollPane overview() {
        List<SweepTile> tiles = List.of(map(), table(tr("Best"), false), parallel(), boxes());
        GridPane grid = new GridPane(12, 12);
        grid.setMinWidth(0);
        ScrollPane pane = new ScrollPane(grid);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.widthProperty().subscribe(width -> place(grid, tiles, pane));
        pane.heightProperty().subscribe(height -> place(grid, tiles, pane));
        look.typeScale().subscribe(scale -> place(grid, tiles, pane));
        return pane;
    }

    private void place(GridPane grid, List<SweepTile> tiles, ScrollPane pane) {
        double scale = look.typeScale().get();
        int across = pane.getWidth() < NARROW * scale ? 1 : 2;
        boolean low = across == 1 || pane.getHeight() < LOW * scale;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        grid.getRowConstraints().clear();
        for (int i = 0; i < across; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(across == 1 ? 100 : i == 0 ? WIDE_SHARE : 100 - WIDE_SHARE);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).setMinHeight(low ? TILE * scale : 0);
            tiles.get(i).setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            grid.add(tiles.get(i), i % across, i / across);
        }
        for (int i = 0; i < tiles.size() / across; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(low ? -1 : HIGH_SHARE);
            grid.getRowConstraints().add(row);
        }
    }

    boolean settled() {
        return made.stream()
                .filter(picture -> picture.surface().isVisible())
                .allMatch(SweepPicture::settled);
    }
}
