package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.InkField;
import gradlab.ui.theme.LinesField;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * A part of a run while it is typed in its row: Enter takes it over, and so does leaving it; Esc
 * leaves it as it was. In a note, Shift and Enter begin another line.
 */
final class RunField extends StackPane {
    private static final int NOTE_LINES = 3;
    private final RunListModel.Part part;
    private final RunListModel list;
    private final TextInputControl text;
    private boolean over;

    RunField(RunListModel.Part part, String begun, RunListModel list) {
        this.part = part;
        this.list = list;
        text = part == RunListModel.Part.NOTE ? area(begun) : new InkField(begun);
        text.setId(
                switch (part) {
                    case NAME -> "run-name";
                    case NOTE -> "run-note";
                    case TAG -> "run-tag";
                });
        text.getStyleClass().add("run-field");
        text.setPromptText(
                switch (part) {
                    case NAME -> tr("Name");
                    case NOTE -> tr("What you want to remember of it");
                    case TAG -> tr("Tags, with commas between");
                });
        text.setAccessibleText(text.getPromptText());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        text.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused && getScene() != null && isLeft()) {
                                end(true);
                            }
                        });
        getChildren().add(text);
    }

    private static TextArea area(String begun) {
        TextArea area = new LinesField(begun);
        area.setPrefRowCount(NOTE_LINES);
        area.setWrapText(true);
        return area;
    }

    /** What is typed. */
    RunListModel.Part part() {
        return part;
    }

    /** Begins the typing. */
    void begin() {
        text.requestFocus();
        text.selectAll();
    }

    /** When only the window loses the keys, typing goes on. */
    private boolean isLeft() {
        return getScene().getFocusOwner() != text;
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            end(false);
        } else if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            if (key.isShiftDown() && part == RunListModel.Part.NOTE) {
                text.replaceSelection("\n");
            } else {
                end(true);
            }
        }
    }

    private void end(boolean take) {
        if (!over) {
            over = true;
            if (take) {
                list.take(text.getText());
            } else {
                list.typing().set(null);
            }
        }
    }
}
