package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.DataException;
import gradlab.data.DataSource;
import gradlab.data.Sample;
import gradlab.data.SampleTable;
import gradlab.data.prepare.PreparedData;
import gradlab.ui.app.BenchModel;
import gradlab.ui.markdown.MarkdownView;
import gradlab.ui.theme.ProblemCard;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/**
 * The page on a table that comes with the program: a picture and what it is, and, folded away, what
 * its columns mean, what is hard about it, and where it is from.
 */
final class SamplePage extends VBox {
    private static final double BASE_SIZE = 13;
    private static final String SECTION = "\n### ";

    private final BenchModel bench;
    private final ScatterView scatter = new ScatterView();
    private final VBox intro = new VBox();
    private final ToggleButton fold =
            new ToggleButton(tr("Columns, what is hard, and where it is from"));
    private final VBox rest = new VBox();
    private @Nullable SampleTable shown;

    SamplePage(BenchModel bench) {
        super(8);
        this.bench = bench;
        setId("sample-page");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        fold.setId("sample-more");
        fold.getStyleClass().addAll("row-button", "fold");
        fold.setWrapText(true);
        fold.setMinHeight(USE_PREF_SIZE);
        for (Node node : new Node[] {scatter, rest}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        rest.visibleProperty().bind(fold.selectedProperty());
        getChildren().addAll(intro, scatter, fold, rest);
        bench.editing().experiment().addListener((value, old, now) -> show(now.data().source()));
        bench.data().prepared().addListener(observable -> draw());
        show(bench.editing().experiment().get().data().source());
    }

    private void show(DataSource source) {
        SampleTable table = source instanceof Sample sample ? sample.name() : null;
        if (table == shown) {
            return;
        }
        shown = table;
        setVisible(table != null);
        if (table != null) {
            try {
                write(table.page());
            } catch (DataException e) {
                intro.getChildren().setAll(new ProblemCard(String.valueOf(e.getMessage())));
                rest.getChildren().clear();
            }
        }
        draw();
    }

    private void write(String page) {
        double size = BASE_SIZE * bench.look().typeScale().get();
        int more = page.indexOf(SECTION);
        intro.getChildren().setAll(new MarkdownView(page.substring(0, more), size));
        rest.getChildren().setAll(new MarkdownView(page.substring(more), size));
    }

    /** Only rows of the table itself: others may still be on their way. */
    private void draw() {
        PreparedData data = bench.data().prepared().get();
        SampleTable table = shown;
        PreparedData some =
                data == null || table == null ? null : PickedColumns.of(data, table.pictured());
        scatter.setVisible(some != null);
        if (some != null) {
            scatter.show(some);
        }
    }
}
