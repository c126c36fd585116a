package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.ui.app.Document;
import gradlab.ui.app.Editing;
import gradlab.ui.theme.Hint;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/** The last edits, the newest first; a click takes back all down to one. */
final class EditList extends VBox {
    private static final int MOST = 6;
    private final Document document;

    EditList(Editing editing) {
        super(2);
        document = editing.document();
        setId("last-edits");
        editing.experiment().addListener(observable -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        List<String> edits = document.undoNames();
        if (edits.isEmpty()) {
            return;
        }
        Label heading = new Label(tr("Last edits"));
        heading.getStyleClass().add("section");
        getChildren().add(heading);
        for (int i = 0; i < Math.min(MOST, edits.size()); i++) {
            getChildren().add(edit(edits.get(i), i + 1));
        }
        Label note =
                new Label(
                        edits.size() > MOST
                                ? tr("and {0} before; Ctrl Z goes back", edits.size() - MOST)
                                : tr("Click one to go back to before it."));
        note.getStyleClass().add("caption");
        note.setWrapText(true);
        getChildren().add(note);
    }

    private Hyperlink edit(String what, int steps) {
        Hyperlink link = new Hyperlink(what);
        link.getStyleClass().add("summary-link");
        link.setWrapText(true);
        Hint.on(
                link,
                steps == 1
                        ? tr("Undo: {0}", what)
                        : tr("Undo: {0}, and the {1} {1|edit|edits} after it", what, steps - 1));
        link.setOnAction(event -> document.undo(steps));
        return link;
    }
}
