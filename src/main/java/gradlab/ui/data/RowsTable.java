package gradlab.ui.data;

import gradlab.data.prepare.FittedScaler;
import gradlab.data.prepare.PreparedData;
import gradlab.text.Numbers;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The first training rows as numbers, in their own units: some inputs, then the target. */
final class RowsTable extends GridPane {
    private static final int ROWS = 8;
    private static final int INPUTS = 4;
    private static final double ROUNDING = 1e-6;

    RowsTable() {
        setId("rows-table");
        setHgap(12);
        setVgap(4);
        getStyleClass().add("preview");
    }

    void show(PreparedData data) {
        getChildren().clear();
        int inputs = Math.min(INPUTS, data.inputNames().size());
        for (int column = 0; column < inputs; column++) {
            addCell(data.inputNames().get(column), column, 0, "strong");
        }
        if (data.inputNames().size() > inputs) {
            addCell("…", inputs, 0, "muted");
        }
        addCell(data.targetNames().getFirst(), inputs + 1, 0, "strong");
        for (int row = 0; row < Math.min(ROWS, data.train().rows()); row++) {
            for (int column = 0; column < inputs; column++) {
                float scaled = data.train().inputs().get(row, column);
                float number = unscaled(data.inputScaler(), scaled, column);
                addCell(Numbers.brief(number), column, row + 1, "small");
            }
            addCell(target(data, row), inputs + 1, row + 1, "small");
        }
    }

    /** A zero that was scaled and comes back as 0.000000001 is a zero. */
    private static float unscaled(FittedScaler scaler, float scaled, int column) {
        float number = scaler.unscaled(scaled, column);
        boolean rounding = Math.abs(number) < ROUNDING * Math.abs(scaler.centre()[column]);
        return rounding ? 0 : number;
    }

    private static String target(PreparedData data, int row) {
        float number = data.targetScaler().unscaled(data.train().targets().get(row, 0), 0);
        return data.classNames().isEmpty()
                ? Numbers.brief(number)
                : data.classNames().get((int) number);
    }

    private void addCell(String text, int column, int row, String style) {
        Label cell = new Label(text);
        cell.getStyleClass().add(style);
        cell.setMinWidth(USE_PREF_SIZE);
        setHalignment(cell, HPos.RIGHT);
        add(cell, column, row);
    }
}
