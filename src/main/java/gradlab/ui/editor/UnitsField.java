package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import java.util.function.Function;

/** The number of units while it is typed on a card: Enter takes it over, Esc leaves it. */
final class UnitsField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final Function<String, String> take;
    private final Runnable done;
    private final Tooltip refusal = new Tooltip();
    private boolean over;

    /**
     * A field with all of its digits selected.
     *
     * @param take takes the number over, or says why it does not; empty where it did
     * @param done runs once, when the field is to go
     */
    UnitsField(int units, Function<String, String> take, Runnable done) {
        super(Integer.toString(units));
        this.take = take;
        this.done = done;
        setId("units-field");
        getStyleClass().add("units-field");
        setAccessibleText(tr("Units"));
        refusal.getStyleClass().add("refusal");
        // Else it would take the Esc that leaves the field.
        refusal.setHideOnEscape(false);
        setOnAction(event -> commit(true));
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        textProperty().addListener(observable -> right());
        focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused && !isOwner()) {
                                commit(false);
                            }
                        });
    }

    /** Begins the typing. */
    void begin() {
        requestFocus();
        selectAll();
    }

    private void leave(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            finish();
        }
    }

    /**
     * When only the window loses the keys, to the refusal as to another program, typing goes on.
     */
    private boolean isOwner() {
        return getScene() != null && getScene().getFocusOwner() == this;
    }

    /** What cannot be taken stays to be mended, or goes when the field is left. */
    private void commit(boolean insist) {
        if (over) {
            return;
        }
        String why = take.apply(getText());
        if (why.isEmpty() || !insist) {
            finish();
            return;
        }
        pseudoClassStateChanged(WRONG, true);
        refusal.setText(why);
        Bounds here = localToScreen(getLayoutBounds());
        refusal.show(this, here.getMinX(), here.getMaxY() + 4);
    }

    private void right() {
        pseudoClassStateChanged(WRONG, false);
        refusal.hide();
    }

    private void finish() {
        if (!over) {
            over = true;
            right();
            done.run();
        }
    }
}
