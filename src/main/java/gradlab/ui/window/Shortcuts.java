package gradlab.ui.window;

import gradlab.ui.app.BenchModel;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in the window but where text is typed. */
final class Shortcuts implements EventHandler<KeyEvent> {
    private final BenchModel bench;
    private final WindowCommands commands;
    private final Workbench workbench;

    Shortcuts(BenchModel bench, WindowCommands commands, Workbench workbench) {
        this.bench = bench;
        this.commands = commands;
        this.workbench = workbench;
    }

    @Override
    public void handle(KeyEvent key) {
        Node focus = workbench.getScene().getFocusOwner();
        boolean done =
                key.isShortcutDown()
                        ? shortcut(key, focus)
                        : !key.isAltDown() && !types(focus) && plain(key, focus);
        if (done) {
            key.consume();
        }
    }

    private boolean shortcut(KeyEvent key, Node focus) {
        switch (key.getCode()) {
            case O -> commands.open();
            case S -> save(key);
            case B -> workbench.toggleSide(key.isShiftDown());
            case PLUS, EQUALS, ADD -> bench.look().enlarge(0.1);
            case MINUS, SUBTRACT -> bench.look().enlarge(-0.1);
            case Z -> {
                if (types(focus)) {
                    return false;
                }
                travel(key);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void save(KeyEvent key) {
        if (key.isShiftDown()) {
            commands.saveAs();
        } else {
            commands.save();
        }
    }

    private void travel(KeyEvent key) {
        if (key.isShiftDown()) {
            bench.document().redo();
        } else {
            bench.document().undo();
        }
    }

    private boolean plain(KeyEvent key, Node focus) {
        if (key.getText().equals("?") || key.getCode() == KeyCode.F1) {
            workbench.keys().toggle();
            return true;
        }
        switch (key.getCode()) {
            case SPACE -> {
                if (focus instanceof ToggleButton) {
                    return false;
                }
                bench.togglePlay();
            }
            case RIGHT -> {
                if (!workbench.frees(focus)) {
                    return false;
                }
                if (!bench.time().forward()) {
                    bench.stepEpoch();
                }
            }
            case LEFT -> {
                if (!workbench.frees(focus)) {
                    return false;
                }
                bench.time().back();
            }
            case PERIOD, DECIMAL, R, N, T -> train(key.getCode());
            case L -> workbench.charts().toggleLog();
            case G -> workbench.openGallery();
            case U -> workbench.network().toggle();
            case E -> workbench.showExport();
            case ESCAPE -> {
                if (!workbench.keys().isVisible()) {
                    return false;
                }
                workbench.keys().setVisible(false);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void train(KeyCode key) {
        switch (key) {
            case R -> bench.rewind();
            case N -> bench.newWeights();
            case T -> bench.toggleTwin();
            default -> bench.stepBatch();
        }
    }

    private static boolean types(Node focus) {
        return focus instanceof TextInputControl
                || (focus instanceof ComboBoxBase<?> combo
                        && (combo.isEditable() || combo.isShowing()));
    }
}
