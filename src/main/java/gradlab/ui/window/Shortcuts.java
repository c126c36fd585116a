package gradlab.ui.window;

import gradlab.ui.app.BenchModel;
import gradlab.ui.classroom.Part;
import gradlab.ui.page.PageFrame;
import gradlab.ui.theme.MenuKey;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/**
 * The keys that work everywhere in the window but where text is typed. What a click left the focus
 * on has no say in them; a control on which a keyboard user stands keeps those it uses.
 */
final class Shortcuts {
    private static final Set<KeyCode> REMOVING = EnumSet.of(KeyCode.DELETE, KeyCode.BACK_SPACE);
    private final BenchModel bench;
    private final WindowCommands commands;
    private final WindowView windowView;
    private final KeyFocus focus;
    private @Nullable KeyCode taken;

    Shortcuts(BenchModel bench, WindowCommands commands, WindowView windowView, KeyFocus focus) {
        this.bench = bench;
        this.commands = commands;
        this.windowView = windowView;
        this.focus = focus;
    }

    /** Obeys the keys of a scene. */
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::follow);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::follow);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, new MenuKey(scene));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> take(key, left(key, owner())));
    }

    /** Before the control with the focus hears of it. */
    private void press(KeyEvent key) {
        taken = null;
        Node owner = owner();
        take(
                key,
                key.isShortcutDown()
                        ? shortcut(key, owner)
                        : !key.isAltDown() && !types(owner) && plain(key, owner));
    }

    private void take(KeyEvent key, boolean done) {
        if (done) {
            taken = key.getCode();
            key.consume();
        }
    }

    /** A key that was obeyed is typed nowhere, wherever it led, and goes up nowhere. */
    private void follow(KeyEvent key) {
        if (taken != null && (key.getEventType() == KeyEvent.KEY_TYPED || key.getCode() == taken)) {
            key.consume();
        }
    }

    private @Nullable Node owner() {
        return windowView.getScene().getFocusOwner();
    }

    private boolean shortcut(KeyEvent key, @Nullable Node owner) {
        if (!types(owner) && ofPage(key)) {
            return true;
        }
        switch (key.getCode()) {
            case N -> commands.chooseNew();
            case O -> commands.open();
            case S -> save(key);
            case F -> {
                windowView.view("runs");
                windowView.runs().search();
            }
            case B -> windowView.toggleSide(key.isShiftDown());
            case PLUS, EQUALS, ADD -> bench.look().enlarge(0.1);
            case MINUS, SUBTRACT -> bench.look().enlarge(-0.1);
            case Z -> {
                if (types(owner)) {
                    return false;
                }
                travel(key);
            }
            default -> {
                return !(types(owner) || isList(owner))
                        && !windowView.isCovered()
                        && windowView.layers().obey(key);
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
            bench.editing().redo();
        } else if (!windowView.runs().undo()) {
            bench.editing().undo();
        }
    }

    private boolean plain(KeyEvent key, @Nullable Node owner) {
        if (key.getCode() == KeyCode.F1 && isSetting(owner)) {
            return false;
        }
        if (key.getText().equals("?") || key.getCode() == KeyCode.F1) {
            windowView.keys().toggle();
            return true;
        }
        if (isHidden(key.getCode())) {
            return false;
        }
        boolean toControl = key.getCode() == KeyCode.SPACE && focus.stands() && !isFrame(owner);
        if (toControl) {
            return false;
        }
        if (frame() != null && key.getCode() != KeyCode.F) {
            return key.getCode() == KeyCode.ESCAPE ? escape() : ofPage(key);
        }
        switch (key.getCode()) {
            case SPACE -> play(key);
            case LEFT, RIGHT -> {
                return !(focus.stands() && owner instanceof ToggleButton)
                        && isButton(owner)
                        && arrow(key.getCode());
            }
            case DELETE, BACK_SPACE, A -> {
                return !(focus.stands() || isList(owner))
                        && hasLayers()
                        && windowView.layers().obey(key);
            }
            case PERIOD, DECIMAL, R, N, T -> train(key.getCode());
            case L -> windowView.charts().toggleLog();
            case G -> windowView.openGallery();
            case U -> windowView.network().toggle();
            case E -> windowView.showExport();
            case F -> bench.look().present(!bench.look().presenting().get());
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What a class does not see has no key either. */
    private boolean isHidden(KeyCode key) {
        String tool =
                switch (key) {
                    case R -> "rewind";
                    case N -> "new-weights";
                    case T -> "twin";
                    case PERIOD, DECIMAL -> "step-batch";
                    case E -> "export";
                    case G -> "add-chart";
                    default -> "";
                };
        return bench.look().classroom().get().hides(Part.TOOLS, tool);
    }

    private boolean escape() {
        if (!windowView.keys().isVisible()) {
            return !bench.look().presenting().get() && windowView.pages().back();
        }
        windowView.keys().setVisible(false);
        return true;
    }

    /** What a page that is a bench of its own does with a key. */
    private boolean ofPage(KeyEvent key) {
        PageFrame frame = frame();
        return frame != null && !windowView.keys().isVisible() && frame.keys().test(key);
    }

    private @Nullable PageFrame frame() {
        return windowView.pages().shown().get().frame();
    }

    private void play(KeyEvent key) {
        if (key.isShiftDown() && bench.trainingOn().more().get() > 0) {
            bench.trainingOn().go();
        } else {
            bench.transport().toggle();
        }
    }

    /** What the control with the focus had no use for. */
    private boolean left(KeyEvent key, @Nullable Node owner) {
        if (key.isShortcutDown() || types(owner)) {
            return false;
        }
        if (key.isAltDown() || REMOVING.contains(key.getCode())) {
            return !isList(owner) && hasLayers() && windowView.layers().obey(key);
        }
        if (key.getCode() == KeyCode.SPACE) {
            if (!ofPage(key)) {
                play(key);
            }
            return true;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            boolean presenting = bench.look().presenting().get();
            bench.look().present(false);
            return presenting;
        }
        return arrow(key.getCode());
    }

    /** Whether the keys that change layers have any to change, and these can be seen. */
    private boolean hasLayers() {
        return !windowView.isCovered() && !bench.editing().selection().get().isEmpty();
    }

    private boolean arrow(KeyCode code) {
        if (windowView.isCovered()) {
            return false;
        }
        switch (code) {
            case RIGHT -> {
                if (!bench.time().forward()
                        && !bench.look().classroom().get().hides(Part.TOOLS, "step-epoch")) {
                    bench.transport().stepEpoch();
                }
            }
            case LEFT -> bench.time().back();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void train(KeyCode key) {
        switch (key) {
            case R -> bench.transport().rewind();
            case N -> bench.transport().newWeights();
            case T -> bench.twin().toggle();
            default -> bench.transport().stepBatch();
        }
    }

    /** A control in which the arrows only lead to others. */
    private static boolean isButton(@Nullable Node owner) {
        return owner instanceof Control && !(owner instanceof Slider);
    }

    /** What can have the focus without anything to do with Space. */
    private static boolean isFrame(@Nullable Node owner) {
        return owner instanceof ScrollPane || owner instanceof Slider || isList(owner);
    }

    /** A setting explains itself with the key that elsewhere explains all keys. */
    private static boolean isSetting(@Nullable Node owner) {
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("field-row")) {
                return true;
            }
        }
        return false;
    }

    /** What is selected in a list is meant by the keys that act on a selection. */
    private static boolean isList(@Nullable Node owner) {
        return owner instanceof ListView<?>;
    }

    private static boolean types(@Nullable Node owner) {
        return owner instanceof TextInputControl
                || (owner instanceof ComboBoxBase<?> combo
                        && (combo.isEditable() || combo.isShowing()));
    }
}
