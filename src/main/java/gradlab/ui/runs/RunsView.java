package gradlab.ui.runs;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunsModel;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;

/** The runs of this session, and what can be done with some of them together. */
public final class RunsView extends StackPane {
    private static final int FEW = 8;
    private final RunModel onBench;
    private final RunsHead head;
    private final RunList rows;
    private final RunsEmpty empty;
    private final ScrollPane card = new ScrollPane();
    private RunsEmpty.@Nullable Lack lack;
    private List<RunEntry> about = List.of();
    private boolean stale;

    /** Where the list leads to outside of it. */
    public record Doors(Runnable example, BiConsumer<List<RunEntry>, RunsExport> export) {}

    /**
     * The runs of a bench.
     *
     * @param sheets shows what is said of several runs
     */
    public RunsView(BenchModel bench, RunsModel runs, RunSheets sheets, Doors doors) {
        onBench = bench.run();
        RunListModel list = new RunListModel(onBench, runs);
        RunMenu menu = new RunMenu(bench.editing(), runs, list, doors.export());
        head = new RunsHead(onBench, runs, list, menu, sheets);
        rows = new RunList(runs, list, menu);
        empty = new RunsEmpty(bench, runs, list, sheets, doors.example());
        getStyleClass().add("runs");
        setMinHeight(0);
        card.setFitToWidth(true);
        card.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.managedProperty().bind(card.visibleProperty());
        rows.managedProperty().bind(rows.visibleProperty());
        card.getStyleClass().add("run-card");
        head.managedProperty().bind(head.visibleProperty());
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.SOMETIMES);
        DeletedNotice deleted = new DeletedNotice(runs);
        setAlignment(deleted, Pos.BOTTOM_CENTER);
        getChildren().addAll(new VBox(head, rows, card), deleted);
        onBench.runs().addListener((ListChangeListener<RunEntry>) change -> refresh());
        list.shown().addListener((ListChangeListener<RunEntry>) change -> refresh());
        runs.selected().addListener((ListChangeListener<RunEntry>) change -> refresh());
        onBench.revision().addListener(observable -> refresh());
        onBench.state().addListener(observable -> refresh());
        runs.searches().addListener((value, old, now) -> head.search());
        runs.pinned().addListener(observable -> refresh());
        runs.againstCurrent().addListener(observable -> refresh());
        show();
    }

    /** However much changes at once, it is shown once. */
    private void refresh() {
        stale = true;
        requestLayout();
    }

    private void show() {
        stale = false;
        head.refresh();
        rows.refreshRows();
        RunsEmpty.Lack now = empty.lack();
        showCard(now);
        head.setVisible(now != RunsEmpty.Lack.RUNS);
        rows.setVisible(now != RunsEmpty.Lack.RUNS && now != RunsEmpty.Lack.FINDS);
        card.setVisible(now != null);
    }

    /** One that is there stays, since it may be under the pointer. */
    private void showCard(RunsEmpty.@Nullable Lack now) {
        List<RunEntry> all = List.copyOf(onBench.runs());
        if (now != lack || (now != null && !all.equals(about))) {
            card.setContent(now == null ? null : empty.card(now));
        } else if (card.getContent() instanceof EmptyCard same) {
            same.redraw();
        }
        lack = now;
        about = now == null ? List.of() : all;
    }

    /** A card stands right below a few runs, and at the foot of many. */
    @Override
    protected void layoutChildren() {
        if (stale) {
            show();
        }
        double whole = card.isVisible() && rows.getItems().size() <= FEW ? rows.wholeHeight() : 0;
        rows.setMaxHeight(whole > 0 ? whole : Double.MAX_VALUE);
        rows.setPrefHeight(whole > 0 ? whole : Region.USE_COMPUTED_SIZE);
        super.layoutChildren();
    }
}
