package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunsModel;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.StringJoiner;

/** Above the list of runs: what is done with those selected, how many there are, and the search. */
final class RunsHead extends VBox {
    /** From as many runs on, the field to search them is always there. */
    private static final int MANY = 5;

    private final RunModel onBench;
    private final RunsModel runs;
    private final RunListModel list;
    private final RunMenu menu;
    private final Label count = new Label();
    private final TextField field = new InkField();
    private final BooleanProperty searching = new SimpleBooleanProperty(this, "searching");

    RunsHead(RunModel onBench, RunsModel runs, RunListModel list, RunMenu menu, RunSheets sheets) {
        super(6);
        this.onBench = onBench;
        this.runs = runs;
        this.list = list;
        this.menu = menu;
        getStyleClass().add("runs-head");
        count.setId("run-count");
        count.getStyleClass().add("caption");
        count.setMinWidth(0);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        Button search = Icons.describe(new Button(), Feather.SEARCH, tr("Search runs (Ctrl F)"));
        search.setId("search-runs");
        search.getStyleClass().addAll("quiet", "square", "row-menu");
        search.setOnAction(event -> search());
        HBox counted = new HBox(4, count, search, new RunsArrangement(runs, list), export());
        counted.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(buttons(sheets), counted, field());
        refresh();
    }

    private FlowPane buttons(RunSheets sheets) {
        Button differences = new Button(tr("What differs"));
        differences.setId("what-differs");
        Icons.describe(
                differences, Feather.COLUMNS, tr("The selected runs side by side, as a table"));
        differences.getStyleClass().add("compact");
        differences.disableProperty().bind(Bindings.size(onBench.runs()).lessThan(2));
        differences.setOnAction(event -> withSome(2, sheets::showDifferences));
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

    /** Where too few are selected, all that are listed are meant. */
    private void withSome(int least, Runnable action) {
        if (runs.selected().size() < least) {
            runs.selected().setAll(list.shown());
        }
        action.run();
    }

    private MenuButton export() {
        MenuButton export = new MenuButton();
        export.setId("export-runs");
        Icons.describe(
                export, Feather.DOWNLOAD, tr("Write the selected runs, or all listed, to files"));
        export.getStyleClass().addAll("quiet", "square", "row-menu");
        export.getItems().setAll(new MenuItem()); // without any, the button would not ask
        export.setOnShowing(event -> export.getItems().setAll(menu.exports(meant())));
        export.disableProperty().bind(Bindings.isEmpty(list.shown()));
        return export;
    }

    private List<RunEntry> meant() {
        return runs.selected().isEmpty() ? List.copyOf(list.shown()) : runs.chosen();
    }

    private StackPane field() {
        field.setId("run-search");
        field.setPromptText(tr("Name, note, #tag or setting, as seed 42"));
        field.setAccessibleText(tr("Search runs"));
        field.textProperty().bindBidirectional(list.query());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        leave();
                        key.consume();
                    }
                });
        Button clear = Icons.describe(new Button(), Feather.X, tr("Show all runs"));
        clear.getStyleClass().addAll("quiet", "square", "row-menu");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(list.query().isNotEmpty());
        clear.setOnAction(event -> leave());
        StackPane whole = new StackPane(field, clear);
        StackPane.setAlignment(clear, Pos.CENTER_RIGHT);
        whole.visibleProperty()
                .bind(
                        searching
                                .or(list.query().isNotEmpty())
                                .or(Bindings.size(onBench.runs()).greaterThanOrEqualTo(MANY)));
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setMinHeight(Region.USE_PREF_SIZE);
        return whole;
    }

    /** Begins a search. */
    void search() {
        searching.set(true);
        field.requestFocus();
        field.selectAll();
    }

    private void leave() {
        list.query().set("");
        searching.set(false);
        requestFocus();
    }

    /** Says how many runs there are. */
    void refresh() {
        int all = onBench.runs().size();
        int found = list.shown().size();
        int selected = runs.selected().size();
        StringJoiner words = new StringJoiner(", ");
        words.add(tr("{0} {0|run|runs}", all));
        if (found < all) {
            words.add(tr("{0} found", found));
        }
        if (selected > 1) {
            words.add(tr("{0} selected", selected));
        }
        long seen = onBench.runs().stream().filter(runs::isSeen).count();
        if (seen == 0 && all > 1) {
            words.add(tr("none shown"));
        }
        count.setText(words.toString());
    }
}
