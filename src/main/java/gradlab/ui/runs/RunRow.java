package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunsModel;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One run of the list: its eye, colour and mark, its name, what differs, what came of it, and what
 * the user says of it. It is used for one run after the other as the list is scrolled.
 */
final class RunRow extends HBox {
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
    private static final int MARKS = 4;

    private final RunsModel runs;
    private final RunListModel list;
    private final RunMenu commands;
    private final ToggleButton eye = new ToggleButton();
    private final FontIcon pupil = Icons.of(Feather.EYE);
    private final StackPane swatch = new StackPane();
    private final Label name = new Label();
    private final StackPane title = new StackPane(name);
    private final Label difference = new Label();
    private final Label result = new Label();
    private final Label note = new Label();
    private final StackPane noted = new StackPane(note);
    private final RunTags tags;
    private final MenuButton menu = new MenuButton();
    private final ChangeListener<Object> changed = (value, old, now) -> refresh();
    private @Nullable RunEntry run;
    private @Nullable RunField field;

    RunRow(RunsModel runs, RunListModel list, RunMenu commands) {
        this.runs = runs;
        this.list = list;
        this.commands = commands;
        tags = new RunTags(list);
        getStyleClass().add("run-row");
        setAlignment(Pos.TOP_LEFT);
        setSpacing(6);
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        title.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        noted.setAlignment(Pos.CENTER_LEFT);
        for (Label line : new Label[] {difference, result, note}) {
            line.getStyleClass().addAll("caption", "run-line");
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.setMinWidth(0);
            line.managedProperty().bind(line.visibleProperty());
        }
        note.getStyleClass().add("run-note");
        HBox head = new HBox(4, title, menu);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(1, head, difference, result, noted, tags);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        makeEye();
        makeMenu();
        getChildren().addAll(eye, swatch, words);
        name.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2 && run != null) {
                        list.type(run, RunListModel.Part.NAME);
                        click.consume();
                    }
                });
        note.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2 && run != null) {
                        list.type(run, RunListModel.Part.NOTE);
                        click.consume();
                    }
                });
    }

    private void makeEye() {
        eye.getStyleClass().add("row-button");
        eye.setFocusTraversable(false);
        eye.setGraphic(pupil);
        eye.setOnAction(
                event -> {
                    if (run != null && !runs.isCurrent(run)) {
                        run.overlaid().set(!run.overlaid().get());
                    }
                    refresh();
                });
    }

    private void makeMenu() {
        menu.getStyleClass().addAll("quiet", "square", "row-menu");
        menu.setFocusTraversable(false);
        menu.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        menu.setOnShowing(
                event -> {
                    if (run != null) {
                        menu.getItems().setAll(commands.items(list.together(run)));
                    }
                });
        menu.getItems().setAll(new MenuItem()); // without any, the button would not ask
        setOnContextMenuRequested(
                asked -> {
                    if (run != null) {
                        ContextMenu context = new ContextMenu();
                        context.getItems().setAll(commands.items(list.together(run)));
                        context.show(this, asked.getScreenX(), asked.getScreenY());
                        asked.consume();
                    }
                });
    }

    /** Shows another run; null for none. */
    void show(@Nullable RunEntry other) {
        if (run == other) {
            refresh();
            return;
        }
        if (run != null) {
            run.name().removeListener(changed);
            run.note().removeListener(changed);
            run.overlaid().removeListener(changed);
        }
        run = other;
        field = null;
        if (other == null) {
            return;
        }
        other.name().addListener(changed);
        other.note().addListener(changed);
        other.overlaid().addListener(changed);
        setId("run-" + other.number());
        eye.setId("eye-" + other.number());
        menu.setId("run-menu-" + other.number());
        int colour = (other.number() - 1) % ChartTheme.RUNS;
        int mark = (other.number() - 1) / ChartTheme.RUNS % MARKS;
        swatch.getStyleClass().setAll("swatch", "swatch-" + colour, "mark-" + mark);
        Icons.describe(menu, tr("What to do with run {0}", other.number()));
        refresh();
    }

    /** Shows what may have changed. */
    void refresh() {
        if (run == null) {
            return;
        }
        name.setText(run.name().get());
        Hint.on(name, tr("{0}; double click to rename", run.name().get()));
        difference.setText(runs.difference(run));
        result.setText(RunResult.words(run.history()));
        result.setVisible(!result.getText().isEmpty());
        Hint.on(difference, (difference.getText() + "\n" + result.getText()).strip());
        note.setText(run.note().get());
        Hint.on(note, run.note().get());
        note.setVisible(!note.getText().isEmpty());
        showEye(run);
        showField(run);
        setAccessibleText(spoken(run));
    }

    private void showEye(RunEntry of) {
        boolean current = runs.isCurrent(of);
        boolean seen = runs.isSeen(of);
        eye.setSelected(seen);
        pseudoClassStateChanged(SEEN, seen);
        pupil.setIconCode(seen ? Feather.EYE : Feather.EYE_OFF);
        Icons.describe(
                eye,
                current
                        ? tr("On the bench: its curves are always shown")
                        : tr("Show the curves of run {0} behind the others", of.number()));
    }

    private void showField(RunEntry of) {
        RunListModel.Typing typing = list.typing().get();
        RunListModel.Part part = typing != null && typing.run().equals(of) ? typing.part() : null;
        boolean begins = part != null && (field == null || field.part() != part);
        if (part == null) {
            field = null;
        } else if (begins) {
            field = new RunField(part, RunListModel.begun(typing), list);
        }
        put(title, part == RunListModel.Part.NAME ? field : name);
        put(noted, part == RunListModel.Part.NOTE ? field : note);
        tags.show(of, part == RunListModel.Part.TAG ? field : null);
        if (begins && field != null) {
            field.begin();
        }
    }

    /** Leaves alone what stands there, since it may have the focus. */
    private static void put(StackPane place, @Nullable Node node) {
        if (node != null && place.getChildren().getFirst() != node) {
            place.getChildren().setAll(node);
        }
    }

    private String spoken(RunEntry of) {
        return String.join(
                "; ",
                of.name().get() + ": " + difference.getText(),
                result.getText(),
                note.getText(),
                String.join(", ", of.tags()),
                runs.isSeen(of) ? tr("shown") : tr("hidden"));
    }
}
