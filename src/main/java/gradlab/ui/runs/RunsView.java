package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.theme.Icons;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/**
 * The runs of this session, the newest first: colour, name, what is different, and the way back to
 * it.
 */
public final class RunsView extends StackPane {
    private final BenchModel bench;
    private final VBox list = new VBox(4);
    private Label newest = new Label();

    /** The runs of a bench. */
    public RunsView(BenchModel bench) {
        this.bench = bench;
        list.getStyleClass().add("panel-body");
        ScrollPane pane = new ScrollPane(list);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(pane);
        bench.runs().addListener((ListChangeListener<RunEntry>) change -> show());
        bench.state().addListener(observable -> show());
        bench.revision().addListener(observable -> showResults());
        show();
    }

    private void show() {
        list.getChildren().clear();
        if (bench.runs().isEmpty()) {
            Label none = new Label(tr("No runs yet. Press Space to train the network."));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
        for (RunEntry run : bench.runs().reversed()) {
            list.getChildren().add(row(run));
        }
        showResults();
    }

    /** Only the newest run can have changed. */
    private void showResults() {
        if (!bench.runs().isEmpty()) {
            newest.setText(RunDifference.result(bench.runs().getLast()));
        }
    }

    private Node row(RunEntry run) {
        StackPane swatch = new StackPane();
        swatch.getStyleClass().addAll("swatch", "swatch-" + (run.number() - 1) % 7);
        Label name = new Label(tr("Run {0}", run.number()));
        name.getStyleClass().add("strong");
        Label difference = new Label(RunDifference.of(run, bench.runs()));
        difference.getStyleClass().add("caption");
        difference.setWrapText(true);
        Label result = new Label(RunDifference.result(run));
        result.getStyleClass().add("caption");
        if (run == bench.runs().getLast()) {
            newest = result;
        }
        VBox words = new VBox(2, name, difference, result);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, swatch, words, back(run));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("run-row");
        return row;
    }

    /** Its settings back on the bench, as an edit that can be undone. */
    private Button back(RunEntry run) {
        Button back = new Button(null, Icons.of(Feather.CORNER_UP_LEFT));
        Icons.describe(back, tr("Put the experiment of run {0} back on the bench", run.number()));
        back.setOnAction(
                e -> bench.edit(tr("Back to run {0}", run.number()), now -> run.experiment()));
        back.getStyleClass().add("row-button");
        return back;
    }
}
