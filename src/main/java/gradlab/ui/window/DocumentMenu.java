package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.Editing;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunState;
import gradlab.ui.kept.BenchesMenu;
import gradlab.ui.settings.LanguageMenu;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Look;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import java.nio.file.Path;
import java.util.List;

/** The experiment's name in the strip, and behind it what is done with its file and its past. */
final class DocumentMenu extends MenuButton {
    private final Editing editing;
    private final RunModel run;
    private final WindowCommands commands;

    /**
     * A menu.
     *
     * @param view how the window is shown
     */
    DocumentMenu(
            Editing editing,
            RunModel run,
            WindowCommands commands,
            List<? extends MenuItem> view,
            LanguageMenu language) {
        this.editing = editing;
        this.run = run;
        this.commands = commands;
        setId("document");
        getStyleClass().addAll("quiet", "document-name");
        setMnemonicParsing(false);
        setWrapText(true);
        setMinWidth(0);
        textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        editing.experiment().get().name()
                                                + (editing.document().dirty().get() ? " •" : ""),
                                editing.experiment(),
                                editing.document().dirty()));
        Hint.on(this, textProperty());
        Menu recent = new Menu(tr("Open recent"));
        BenchesMenu benches = new BenchesMenu(commands::memory);
        getItems()
                .addAll(
                        newExperiment(),
                        item(tr("Open…"), "Shortcut+O", commands::open),
                        recent,
                        new SeparatorMenuItem(),
                        item(tr("Save"), "Shortcut+S", commands::save),
                        item(tr("Save as…"), "Shortcut+Shift+S", commands::saveAs),
                        saveRun(),
                        saveAll(),
                        item(tr("Rename…"), "", commands::rename),
                        new SeparatorMenuItem(),
                        undo(),
                        redo(),
                        new SeparatorMenuItem());
        getItems().addAll(view);
        getItems().addAll(language, benches);
        setOnShowing(
                event -> {
                    fillRecent(recent);
                    language.fill();
                    benches.fill();
                });
    }

    private MenuItem newExperiment() {
        MenuItem item = item(tr("New…"), "Shortcut+N", commands::chooseNew);
        item.setId("new");
        return item;
    }

    private MenuItem saveRun() {
        MenuItem item = item(tr("Save run…"), "", commands::saveRun);
        item.setId("save-run");
        item.disableProperty().bind(run.state().isEqualTo(RunState.READY));
        return item;
    }

    private MenuItem saveAll() {
        MenuItem item = item(tr("Save all runs in a folder…"), "", commands::saveAll);
        item.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> run.runs().stream().noneMatch(RunEntry::isUnsaved),
                                run.revision(),
                                run.runs(),
                                showingProperty()));
        return item;
    }

    private MenuItem undo() {
        MenuItem item = item("", "Shortcut+Z", editing::undo);
        item.setId("undo");
        item.textProperty()
                .bind(editing.document().undoName().map(what -> named(tr("Undo"), what)));
        item.disableProperty().bind(editing.document().undoName().isEmpty());
        return item;
    }

    private MenuItem redo() {
        MenuItem item = item("", "Shortcut+Shift+Z", editing::redo);
        item.setId("redo");
        item.textProperty()
                .bind(editing.document().redoName().map(what -> named(tr("Redo"), what)));
        item.disableProperty().bind(editing.document().redoName().isEmpty());
        return item;
    }

    private static String named(String verb, String what) {
        return what.isEmpty() ? verb : tr("{0}: {1}", verb, what);
    }

    private void fillRecent(Menu menu) {
        List<Path> files = commands.files().recent();
        menu.setDisable(files.isEmpty());
        menu.getItems()
                .setAll(
                        files.stream()
                                .map(file -> item(file.toString(), "", () -> commands.open(file)))
                                .toList());
    }

    /** Begins to present. */
    static MenuItem present(Look look) {
        MenuItem item = item(tr("Presenter mode"), "F", () -> look.present(true));
        item.setId("present");
        return item;
    }

    /** A menu item; the keys are only shown here, {@link Shortcuts} obeys them. */
    static MenuItem item(String words, String keys, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}
