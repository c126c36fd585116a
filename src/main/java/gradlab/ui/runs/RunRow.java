package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.history.TestFigures;
import gradlab.text.Numbers;
import gradlab.ui.app.Editing;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunsModel;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.InkField;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.StringJoiner;

/**
 * One run of the list: its eye, colour and mark, its name (a double click edits it), what is
 * different in one line, and what can be done with it. A click selects it and shows what came of
 * it.
 */
final class RunRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MARKS = 4;

    private final Editing editing;
    private final RunsModel runs;
    private final RunEntry run;
    private final Label difference = new Label();
    private final Label result = new Label();
    private final StackPane title = new StackPane();

    RunRow(Editing editing, RunsModel runs, RunEntry run) {
        this.editing = editing;
        this.runs = runs;
        this.run = run;
        setId("run-" + run.number());
        getStyleClass().add("run-row");
        setAlignment(Pos.TOP_LEFT);
        setSpacing(6);
        setFocusTraversable(true);
        difference.getStyleClass().add("caption");
        difference.setMinWidth(0);
        result.getStyleClass().add("caption");
        result.setWrapText(true);
        result.managedProperty().bind(result.visibleProperty());
        title.setAlignment(Pos.CENTER_LEFT);
        showName();
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(4, title, menu());
        head.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, head, difference, result);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(eye(), swatch(), words);
        setOnMouseClicked(
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY) {
                        requestFocus();
                        runs.toggle(run);
                    }
                });
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                        runs.toggle(run);
                        key.consume();
                    } else if (key.getCode() == KeyCode.F2) {
                        rename();
                        key.consume();
                    }
                });
        refresh();
    }

    /** Shows what may have changed. */
    void refresh() {
        difference.setText(runs.difference(run));
        result.setText(result(run.history()));
        boolean chosen = runs.selected().contains(run);
        pseudoClassStateChanged(CHOSEN, chosen);
        result.setVisible(chosen && !result.getText().isEmpty());
        Hint.on(difference, (difference.getText() + "\n" + result.getText()).strip());
        setAccessibleText(
                tr("{0}: {1}; {2}", run.name().get(), difference.getText(), result.getText())
                        + (chosen ? tr("; selected") : ""));
    }

    private ToggleButton eye() {
        ToggleButton eye = new ToggleButton();
        eye.setId("eye-" + run.number());
        eye.getStyleClass().add("row-button");
        eye.selectedProperty().bindBidirectional(run.overlaid());
        eye.graphicProperty()
                .bind(run.overlaid().map(on -> Icons.of(on ? Feather.EYE : Feather.EYE_OFF)));
        Icons.describe(eye, tr("Show the curves of run {0} behind the others", run.number()));
        return eye;
    }

    private StackPane swatch() {
        StackPane swatch = new StackPane();
        int colour = (run.number() - 1) % ChartTheme.RUNS;
        int mark = (run.number() - 1) / ChartTheme.RUNS % MARKS;
        swatch.getStyleClass().addAll("swatch", "swatch-" + colour, "mark-" + mark);
        return swatch;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setId("run-menu-" + run.number());
        Icons.describe(menu, Feather.MORE_HORIZONTAL, tr("What to do with run {0}", run.number()));
        menu.getStyleClass().addAll("quiet", "square", "row-menu");
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        setOnContextMenuRequested(
                request -> {
                    ContextMenu context = new ContextMenu(items());
                    context.show(this, request.getScreenX(), request.getScreenY());
                    request.consume();
                });
        return menu;
    }

    private MenuItem[] items() {
        MenuItem remove = item(tr("Remove from the list"), () -> runs.remove(run));
        remove.setDisable(runs.isInUse(run));
        boolean pinned = run.equals(runs.pinned().get());
        return new MenuItem[] {
            item(
                    tr("Back to its experiment"),
                    () ->
                            editing.edit(
                                    tr("Back to {0}", run.inSentence()), now -> run.experiment())),
            item(
                    pinned ? tr("Compare each with the one before") : tr("Compare all with this"),
                    () -> runs.togglePin(run)),
            item(tr("Rename"), this::rename),
            remove
        };
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showName() {
        Label name = new Label();
        name.textProperty().bind(run.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        Hint.on(name, run.name().map(words -> tr("{0}; double click to rename", words)));
        name.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        rename();
                        click.consume();
                    }
                });
        title.getChildren().setAll(name);
    }

    private void rename() {
        TextField field = new InkField(run.name().get());
        field.setId("run-name");
        field.setOnAction(event -> requestFocus());
        field.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        field.setText(run.name().get());
                        requestFocus();
                        key.consume();
                    }
                });
        title.getChildren().setAll(field);
        field.selectAll();
        field.requestFocus();
        field.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused) {
                                take(field.getText().strip());
                            }
                        });
    }

    private void take(String name) {
        if (!name.isEmpty()) {
            run.name().set(name);
        }
        showName();
    }

    /** What came of it: "60 epochs · loss 0.693 · validation 0.694 · stopped early". */
    static String result(RunHistory history) {
        if (history.epochs() == 0) {
            return "";
        }
        StringJoiner words = new StringJoiner(" · ");
        words.add(tr("{0} {0|epoch|epochs}", history.epochs()));
        addLast(words, tr("loss"), history.series(new SeriesKey(Measure.LOSS)));
        addLast(words, tr("validation"), history.series(new SeriesKey(Measure.VALIDATION_LOSS)));
        TestFigures test = history.test();
        if (test != null) {
            words.add(tr("test") + " " + Numbers.brief(test.loss()));
        }
        Outcome outcome = history.outcome();
        if (outcome != null) {
            words.add(
                    switch (outcome.reason()) {
                        case COMPLETED -> tr("done");
                        case EARLY_STOPPING -> tr("stopped early");
                        case DIVERGED -> tr("diverged");
                        case CANCELLED -> tr("stopped");
                    });
            if (outcome.givenBack() != null) {
                words.add(outcome.givenBack().brief().worded());
            }
        }
        return words.toString();
    }

    private static void addLast(StringJoiner words, String name, Series series) {
        if (series.size() > 0) {
            words.add(name + " " + Numbers.brief(series.get(series.size() - 1)));
        }
    }
}
