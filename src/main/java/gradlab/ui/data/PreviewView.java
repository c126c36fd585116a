package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.ui.data.picture.MissingView;
import gradlab.ui.data.picture.TargetParts;
import gradlab.ui.data.picture.TargetView;
import gradlab.ui.theme.Sideways;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A look at the rows: points, images or numbers, and below it how many there are of what, and what
 * is missing.
 */
final class PreviewView extends VBox {
    private final ScatterView scatter = new ScatterView();
    private final ImageGrid images = new ImageGrid();
    private final RowsTable table = new RowsTable();
    private final Sideways rows = new Sideways(table);
    private final TargetView targets = new TargetView();
    private final MissingView missing = new MissingView();
    private final Label counts = new Label();
    private final Label width = new Label();

    PreviewView() {
        super(8);
        setId("data-preview");
        counts.getStyleClass().add("caption");
        counts.setWrapText(true);
        width.getStyleClass().add("caption");
        width.setWrapText(true);
    }

    void show(PreparedData data) {
        getChildren().clear();
        if (data.imageWidth() > 0) {
            images.show(data);
            getChildren().add(images);
        } else if (ScatterView.fits(data)) {
            scatter.show(data);
            getChildren().add(scatter);
        } else {
            table.show(data);
            getChildren().add(rows);
        }
        counts.setText(
                tr(
                        "{0} training · {1} validation · {2} test {2|row|rows}",
                        data.train().rows(), data.validation().rows(), data.test().rows()));
        width.setText(
                data.classNames().isEmpty()
                        ? tr(
                                "{0} {0|input|inputs} · predict {1}",
                                data.inputNames().size(), String.join(", ", data.targetNames()))
                        : tr(
                                "{0} {0|input|inputs} · {1} {1|class|classes}",
                                data.inputNames().size(), data.classNames().size()));
        getChildren().addAll(counts, width);
        if (!data.note().isEmpty()) {
            Label note = new Label(data.note());
            note.setId("left-out");
            note.getStyleClass().addAll("caption", "warn");
            note.setWrapText(true);
            getChildren().add(note);
        }
        targets.show(TargetParts.of(data));
        getChildren().add(targets);
        missing.show(data);
        if (missing.isVisible()) {
            getChildren().add(missing);
        }
    }
}
