package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.RandomSearch;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepEdits;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Segments;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** What the sweep varies and what stays the same. */
public final class SweepPanel extends VBox {
    /** How combinations are made. */
    private enum Kind {
        GRID,
        RANDOM,
        FOLDS;

        String words() {
            return switch (this) {
                case GRID -> tr("Grid");
                case RANDOM -> tr("Random");
                case FOLDS -> tr("k-fold");
            };
        }

        String id() {
            return switch (this) {
                case GRID -> "grid";
                case RANDOM -> "random";
                case FOLDS -> "folds";
            };
        }

        static Kind of(Sweep sweep) {
            if (sweep.search() instanceof RandomSearch) {
                return RANDOM;
            }
            return sweep.folds() > 0 ? FOLDS : GRID;
        }
    }

    private final SweepModel model;
    private final Segments<Kind> kinds;
    private final VBox axes = new VBox(8);
    private final VBox counts = new VBox(8);
    private final Label size = new Label();
    private final Label trouble = new Label();
    private final KnobSearch search;
    private final Button another = new Button(tr("Vary another knob"), Icons.of(Feather.PLUS));
    private final SameView same;
    private boolean showing;

    /**
     * The panel of a sweep.
     *
     * @param files opens, saves and plans
     */
    public SweepPanel(SweepModel model, SweepFiles files) {
        this.model = model;
        kinds = new Segments<>("search", List.of(Kind.values()), Kind::words, Kind::id);
        kinds.value().subscribe((old, now) -> take(now));
        search = new KnobSearch(this::vary, another::requestFocus);
        same = new SameView(model);
        another.setId("vary-another");
        another.getStyleClass().add("compact");
        another.setOnAction(event -> openSearch());
        size.setId("sweep-size");
        size.getStyleClass().add("sweep-size");
        size.setMaxWidth(Double.MAX_VALUE);
        size.setWrapText(true);
        size.setMinHeight(USE_PREF_SIZE);
        trouble.setId("sweep-trouble");
        trouble.getStyleClass().addAll("bad", "caption");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.textProperty().bind(model.training().trouble());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        VBox body =
                new VBox(
                        10,
                        header(files),
                        axes,
                        counts,
                        another,
                        search,
                        size,
                        trouble,
                        same,
                        note());
        body.getStyleClass().add("panel-body");
        body.setMinWidth(0);
        ScrollPane pane = new ScrollPane(body);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().addAll(pane, foot(files));
        model.document().sweep().subscribe(this::show);
    }

    private VBox header(SweepFiles files) {
        Label title = new Label(tr("Sweep"));
        title.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(6, title, gap, files.menu());
        header.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, header, kinds);
    }

    private static Label note() {
        Label note =
                new Label(
                        tr(
                                "Each cell is run once before any is run twice, so the map is whole"
                                    + " early. Paused or closed, it goes on where it stopped."));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private FlowPane foot(SweepFiles files) {
        Button save = new Button(tr("Save the sweep"), Icons.of(Feather.SAVE));
        save.setId("save-sweep");
        save.getStyleClass().add("compact");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(event -> files.save());
        save.disableProperty().bind(model.document().sweep().isNull());
        FlowPane foot = new FlowPane(8, 6, save, files.cluster());
        foot.setPrefWrapLength(180);
        foot.getStyleClass().add("panel-foot");
        return foot;
    }

    private void openSearch() {
        Sweep sweep = model.sweep();
        if (sweep == null) {
            model.begin();
            sweep = model.sweep();
        }
        if (sweep != null) {
            search.open(
                    sweep.experiment(),
                    sweep.vary().stream().flatMap(axis -> axis.settings().stream()).toList());
        }
    }

    private void vary(gradlab.experiment.setting.Setting setting) {
        model.add(setting);
        another.requestFocus();
    }

    private void take(Kind kind) {
        Sweep sweep = model.sweep();
        if (showing || sweep == null) {
            return;
        }
        model.edit(
                s ->
                        switch (kind) {
                            case GRID ->
                                    SweepEdits.withSearch(
                                            SweepEdits.withFolds(s, 0), new GridSearch());
                            case RANDOM ->
                                    SweepEdits.withSearch(
                                            SweepEdits.withFolds(s, 0),
                                            new RandomSearch(SweepEdits.USUAL_DRAWN, 1));
                            case FOLDS ->
                                    SweepEdits.withFolds(
                                            SweepEdits.withSearch(s, new GridSearch()),
                                            SweepEdits.USUAL_FOLDS);
                        });
    }

    /** Whoever stands on a chip stands on it afterwards, too. */
    private void show(@Nullable Sweep sweep) {
        FocusPlace focus = FocusPlace.in(this);
        fill(sweep);
        focus.restore(this);
    }

    private void fill(@Nullable Sweep sweep) {
        another.setText(
                sweep == null || sweep.vary().isEmpty()
                        ? tr("Vary a knob")
                        : tr("Vary another knob"));
        axes.getChildren().clear();
        counts.getChildren().clear();
        size.setVisible(sweep != null);
        size.setManaged(sweep != null);
        if (sweep == null) {
            return;
        }
        showing = true;
        kinds.value().set(Kind.of(sweep));
        showing = false;
        for (int i = 0; i < sweep.vary().size(); i++) {
            axes.getChildren().add(new AxisCard(model, sweep, i));
        }
        counts(sweep);
        size.setText(model.size());
    }

    private void counts(Sweep sweep) {
        if (sweep.search() instanceof RandomSearch random) {
            counts.getChildren()
                    .add(
                            new CountCard(
                                    "drawn",
                                    tr("combinations"),
                                    tr("drawn at random"),
                                    random.runs(),
                                    n ->
                                            model.edit(
                                                    s ->
                                                            SweepEdits.withSearch(
                                                                    s,
                                                                    new RandomSearch(
                                                                            n, random.seed())))));
        }
        if (sweep.folds() > 0) {
            counts.getChildren()
                    .add(
                            new CountCard(
                                    "folds",
                                    tr("folds"),
                                    tr("each validates once"),
                                    sweep.folds(),
                                    n -> model.edit(s -> SweepEdits.withFolds(s, Math.max(2, n)))));
        }
        counts.getChildren()
                .add(
                        new CountCard(
                                "seeds",
                                tr("seeds"),
                                tr("same rows, new weights"),
                                sweep.seeds().count(),
                                n ->
                                        model.edit(
                                                s ->
                                                        SweepEdits.withSeeds(
                                                                s,
                                                                new Seeds(s.seeds().from(), n)))));
    }
}
