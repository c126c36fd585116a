package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.Editing;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunsModel;
import gradlab.ui.theme.Icons;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of this session, the newest first, and what can be done with some of them together. */
public final class RunsView extends StackPane {
    private final Editing editing;
    private final RunModel onBench;
    private final RunsModel runs;
    private final VBox rows = new VBox(4);
    private final Map<RunEntry, RunRow> shown = new HashMap<>();

    /**
     * The runs of a bench.
     *
     * @param sheets shows what is said of several runs
     */
    public RunsView(Editing editing, RunModel onBench, RunsModel runs, RunSheets sheets) {
        this.editing = editing;
        this.onBench = onBench;
        this.runs = runs;
        Label hint = new Label(tr("Click runs to select them; an eye shows a run's curves."));
        hint.getStyleClass().add("caption");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(Bindings.isNotEmpty(onBench.runs()));
        VBox list = new VBox(8, buttons(sheets), hint, rows);
        list.getStyleClass().addAll("panel-body", "run-list");
        ScrollPane pane = new ScrollPane(list);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(new VBox(pane, foot()));
        onBench.runs().addListener((ListChangeListener<RunEntry>) this::follow);
        onBench.revision().addListener(observable -> refresh());
        onBench.state().addListener(observable -> refresh());
        runs.selected().addListener((ListChangeListener<RunEntry>) change -> refresh());
        runs.pinned().addListener(observable -> refresh());
        show();
    }

    private FlowPane buttons(RunSheets sheets) {
        Button differences = new Button(tr("What differs"));
        differences.setId("what-differs");
        Icons.describe(
                differences, Feather.COLUMNS, tr("The selected runs side by side, as a table"));
        differences.getStyleClass().add("compact");
        differences.disableProperty().bind(Bindings.size(runs.selected()).lessThan(2));
        differences.setOnAction(event -> sheets.showDifferences());
        Button cloud = new Button(tr("Seed cloud…"));
        cloud.setId("seed-cloud");
        Icons.describe(
                cloud,
                Feather.CLOUD,
                tr("Train one or two selected runs again from several seeds"));
        cloud.getStyleClass().add("compact");
        cloud.disableProperty()
                .bind(
                        Bindings.isEmpty(runs.selected())
                                .or(Bindings.size(runs.selected()).greaterThan(2)));
        cloud.setOnAction(event -> sheets.showSeedCloud());
        FlowPane buttons = new FlowPane(6, 6, differences, cloud);
        buttons.setPrefWrapLength(180);
        return buttons;
    }

    /** What was taken off the list last, and the way back. */
    private HBox foot() {
        Label words = new Label();
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        runs.removed().isEmpty()
                                                ? ""
                                                : tr(
                                                        "{0} was removed.",
                                                        runs.removed().getLast().name().get()),
                                runs.removed()));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button undo = new Button(tr("Undo"));
        undo.setId("undo-removal");
        undo.getStyleClass().add("compact");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> runs.putBack());
        HBox foot = new HBox(8, words, undo);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("panel-foot");
        foot.visibleProperty().bind(Bindings.isNotEmpty(runs.removed()));
        foot.managedProperty().bind(foot.visibleProperty());
        return foot;
    }

    /** A change of a name or an eye leaves the rows where they are. */
    private void follow(ListChangeListener.Change<? extends RunEntry> change) {
        boolean moved = false;
        while (change.next()) {
            moved |= !change.wasUpdated();
        }
        if (moved) {
            show();
        } else {
            refresh();
        }
    }

    private void show() {
        shown.keySet().retainAll(onBench.runs());
        rows.getChildren().clear();
        if (onBench.runs().isEmpty()) {
            Label none = new Label(tr("No runs yet. Press Space to train the network."));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            rows.getChildren().add(none);
        }
        for (RunEntry run : List.copyOf(onBench.runs()).reversed()) {
            rows.getChildren()
                    .add(shown.computeIfAbsent(run, made -> new RunRow(editing, runs, made)));
        }
        refresh();
    }

    private void refresh() {
        shown.values().forEach(RunRow::refresh);
    }
}
