package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.Editing;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunsModel;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What can be done with runs, and the keys that do it in the list. */
final class RunMenu {
    private final Editing editing;
    private final RunsModel runs;
    private final RunListModel list;
    private final BiConsumer<List<RunEntry>, RunsExport> export;

    RunMenu(
            Editing editing,
            RunsModel runs,
            RunListModel list,
            BiConsumer<List<RunEntry>, RunsExport> export) {
        this.editing = editing;
        this.runs = runs;
        this.list = list;
        this.export = export;
    }

    /** The items for one run, or for several together. */
    List<MenuItem> items(List<RunEntry> some) {
        List<MenuItem> items = new ArrayList<>();
        if (some.isEmpty()) {
            return items;
        }
        RunEntry first = some.getFirst();
        if (some.size() == 1) {
            items.addAll(own(first));
        }
        items.add(
                item(
                        tr("Add tags…") + key(tr("Ctrl T")),
                        () -> list.type(first, RunListModel.Part.TAG)));
        items.add(
                item(
                        some.stream().allMatch(run -> run.overlaid().get())
                                ? tr("Hide the curves") + key(tr("Enter"))
                                : tr("Show the curves") + key(tr("Enter")),
                        () -> list.toggleEyes(some)));
        Menu exports = new Menu(tr("Export"));
        exports.getItems().setAll(exports(some));
        MenuItem delete = item(tr("Delete") + key(tr("Delete")), () -> runs.remove(some));
        delete.setId("delete-runs");
        delete.setDisable(some.stream().allMatch(runs::isInUse));
        items.addAll(List.of(exports, new SeparatorMenuItem(), delete));
        return items;
    }

    private List<MenuItem> own(RunEntry run) {
        boolean pinned = run.equals(runs.pinned().get());
        return List.of(
                item(
                        tr("Back to its experiment"),
                        () ->
                                editing.edit(
                                        tr("Back to {0}", run.inSentence()),
                                        now -> run.experiment())),
                item(
                        pinned ? tr("Compare with it no longer") : tr("Compare all with this"),
                        () -> runs.togglePin(run)),
                new SeparatorMenuItem(),
                item(tr("Rename") + key("F2"), () -> list.type(run, RunListModel.Part.NAME)),
                item(
                        tr("Note…") + key(tr("Shift F2")),
                        () -> list.type(run, RunListModel.Part.NOTE)));
    }

    /** The items that write runs to files. */
    List<MenuItem> exports(List<RunEntry> some) {
        List<MenuItem> items = new ArrayList<>();
        for (RunsExport kind : RunsExport.values()) {
            items.add(item(kind.words(), () -> export.accept(some, kind)));
        }
        return items;
    }

    private static String key(String name) {
        return "    " + name;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }
}
