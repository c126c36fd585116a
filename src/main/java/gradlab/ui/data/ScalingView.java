package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.FittedScaler;
import gradlab.data.prepare.PreparedData;
import gradlab.ui.data.picture.Bars;
import gradlab.ui.data.picture.HistogramView;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** One column of the training rows before and after scaling, as two histograms. */
final class ScalingView extends VBox {
    private static final int STEPS = 24;
    private static final int MOST_COLUMNS = 1000;

    private final ComboBox<String> column = new ComboBox<>();
    private final HistogramView before = new HistogramView(tr("Before"));
    private final HistogramView after = new HistogramView(tr("After"));
    private @Nullable PreparedData data;

    ScalingView() {
        super(8);
        column.setMaxWidth(Double.MAX_VALUE);
        column.setAccessibleText(tr("Column to look at"));
        column.valueProperty().addListener(observable -> draw());
        HBox pair = new HBox(12, before, after);
        HBox.setHgrow(before, Priority.ALWAYS);
        HBox.setHgrow(after, Priority.ALWAYS);
        before.setPrefWidth(100);
        after.setPrefWidth(100);
        getChildren().addAll(column, pair);
    }

    void show(PreparedData shown) {
        data = shown;
        List<String> names = names(shown);
        if (!names.equals(column.getItems())) {
            column.getItems().setAll(names);
            column.setValue(names.get(telling(shown)));
        }
        draw();
    }

    /** The middle of an image, where there is something to see; else the first column. */
    private static int telling(PreparedData data) {
        return data.imageWidth() == 0 ? 0 : (data.inputNames().size() + data.imageWidth()) / 2;
    }

    private static List<String> names(PreparedData data) {
        List<String> names = new ArrayList<>();
        data.inputNames().stream().limit(MOST_COLUMNS).forEach(names::add);
        if (data.classNames().isEmpty()) {
            names.addAll(data.targetNames());
        }
        return names;
    }

    private void draw() {
        PreparedData shown = data;
        int chosen = column.getSelectionModel().getSelectedIndex();
        if (shown == null || chosen < 0) {
            return;
        }
        int inputs = Math.min(shown.inputNames().size(), MOST_COLUMNS);
        boolean input = chosen < inputs;
        FMatrixRMaj scaled = input ? shown.train().inputs() : shown.train().targets();
        FittedScaler scaler = input ? shown.inputScaler() : shown.targetScaler();
        int place = input ? chosen : chosen - inputs;
        FMatrixRMaj original = new FMatrixRMaj(scaled.numRows, 1);
        for (int row = 0; row < scaled.numRows; row++) {
            original.set(row, 0, scaler.unscaled(scaled.get(row, place), place));
        }
        before.show(Bars.of(List.of(original), 0, STEPS));
        after.show(Bars.of(List.of(scaled), place, STEPS));
    }
}
