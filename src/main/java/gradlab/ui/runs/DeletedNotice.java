package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunsModel;
import gradlab.ui.theme.Icons;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** At the foot of the list: which runs were deleted last, and the way back. */
final class DeletedNotice extends HBox {
    private final RunsModel runs;
    private final Text what = new Text();
    private final Text kept = new Text();

    DeletedNotice(RunsModel runs) {
        super(10);
        this.runs = runs;
        setId("deleted-runs");
        getStyleClass().addAll("notice", "info", "deleted-runs");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(Region.USE_PREF_SIZE);
        what.getStyleClass().add("strong");
        TextFlow words = new TextFlow(what, kept);
        words.getStyleClass().add("small");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button undo = new Button(tr("Undo"));
        undo.setId("undo-removal");
        undo.getStyleClass().add("link");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> runs.putBack());
        getChildren().addAll(Icons.of(Feather.TRASH_2), words, undo);
        managedProperty().bind(visibleProperty());
        runs.removed().addListener((ListChangeListener<RunEntry>) change -> show());
        show();
    }

    private void show() {
        setVisible(!runs.removed().isEmpty());
        if (isVisible()) {
            List<RunEntry> last = runs.lastRemoved();
            boolean one = last.size() == 1;
            what.setText(
                    one
                            ? tr("{0} deleted.", last.getFirst().name().get())
                            : tr("{0} {0|run|runs} deleted.", last.size()));
            kept.setText(
                    " "
                            + (one
                                    ? tr("It is kept until you quit.")
                                    : tr("They are kept until you quit.")));
        }
    }
}
