package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunsModel;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The runs as a list of which only what is in sight is made. Arrows lead along it; with Shift and
 * Ctrl, as with the mouse, several are selected.
 */
final class RunList extends ListView<RunEntry> {
    private static final double GAP = 8;
    private final RunsModel runs;
    private final RunListModel model;
    private final Set<RunCell> cells = new HashSet<>();
    private boolean following;

    RunList(RunsModel runs, RunListModel model, RunMenu menu) {
        super(model.shown());
        this.runs = runs;
        this.model = model;
        setId("run-list");
        getStyleClass().add("run-list");
        setAccessibleText(tr("Runs"));
        setMinHeight(0);
        setCellFactory(view -> cell(new RunRow(runs, model, menu)));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<RunEntry>) change -> tellSelection());
        runs.selected().addListener((ListChangeListener<RunEntry>) change -> showSelection());
        model.shown().addListener((ListChangeListener<RunEntry>) change -> showSelection());
        model.typing().addListener(observable -> showTyping());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        setOnContextMenuRequested(
                asked -> {
                    ContextMenu context = new ContextMenu();
                    context.getItems().setAll(menu.items(runs.chosen()));
                    context.show(this, asked.getScreenX(), asked.getScreenY());
                    asked.consume();
                });
    }

    private RunCell cell(RunRow row) {
        RunCell cell = new RunCell(row);
        cells.add(cell);
        return cell;
    }

    /** Shows what may have changed of the runs in sight. */
    void refreshRows() {
        cells.forEach(RunCell::refresh);
    }

    /** How high the list is with all its runs in sight; 0 while they are not made yet. */
    double wholeHeight() {
        double height = snappedTopInset() + snappedBottomInset() + GAP;
        int found = 0;
        for (RunCell cell : cells) {
            if (cell.getItem() != null && !cell.isEmpty() && cell.isVisible()) {
                height += cell.prefHeight(-1);
                found++;
            }
        }
        return found == getItems().size() ? height : 0;
    }

    private void tellSelection() {
        if (!following && !model.isArranging()) {
            following = true;
            try {
                runs.selected()
                        .setAll(
                                getSelectionModel().getSelectedItems().stream()
                                        .filter(Objects::nonNull)
                                        .toList());
            } finally {
                following = false;
            }
        }
    }

    private void showSelection() {
        if (following) {
            return;
        }
        following = true;
        try {
            Set<RunEntry> wanted = new HashSet<>(runs.selected());
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < getItems().size(); i++) {
                if (wanted.contains(getItems().get(i))) {
                    places.add(i);
                }
            }
            getSelectionModel().clearSelection();
            if (!places.isEmpty()) {
                int[] rest = places.stream().skip(1).mapToInt(i -> i).toArray();
                getSelectionModel().selectIndices(places.getFirst(), rest);
            }
        } finally {
            following = false;
        }
    }

    private void showTyping() {
        RunListModel.Typing typing = model.typing().get();
        if (typing != null) {
            scrollTo(typing.run());
            layout();
            refreshRows();
        } else {
            refreshRows();
            requestFocus();
        }
    }

    /** The next run is then the selected one. */
    private void remove(List<RunEntry> chosen) {
        Set<RunEntry> gone = new HashSet<>(chosen);
        int at = 0;
        while (at < getItems().size() && !gone.contains(getItems().get(at))) {
            at++;
        }
        runs.remove(chosen);
        if (runs.selected().isEmpty() && !getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(Math.min(at, getItems().size() - 1));
        }
    }

    private void press(KeyEvent key) {
        if (key.getTarget() == this && obey(key)) {
            key.consume();
        }
    }

    private boolean obey(KeyEvent key) {
        List<RunEntry> chosen = runs.chosen();
        RunEntry lead = getFocusModel().getFocusedItem();
        if (chosen.isEmpty() || lead == null) {
            return false;
        }
        if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            remove(chosen);
        } else if (key.getCode() == KeyCode.ENTER) {
            model.toggleEyes(chosen);
        } else if (key.getCode() == KeyCode.F2) {
            model.type(lead, key.isShiftDown() ? RunListModel.Part.NOTE : RunListModel.Part.NAME);
        } else if (key.getCode() == KeyCode.T && key.isShortcutDown()) {
            model.type(lead, RunListModel.Part.TAG);
        } else {
            return false;
        }
        return true;
    }
}
