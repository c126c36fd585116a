package gradlab.ui.markdown;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A formula on a panel of its own, set smaller where the panel is too narrow for it. */
final class FormulaPanel extends Region {
    private static final double LEAST_SIZE = 7;
    private final String latex;
    private final double size;
    private Node formula;
    private double shownSize;

    FormulaPanel(String latex, double size) {
        this.latex = latex;
        this.size = size;
        shownSize = size;
        formula = Formula.of(latex, true, size);
        getStyleClass().add("formula-panel");
        getChildren().add(formula);
        widthProperty().addListener(observable -> fit());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        return insets.getTop() + formula.prefHeight(-1) + insets.getBottom();
    }

    @Override
    protected double computePrefWidth(double height) {
        return formula.prefWidth(-1) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected void layoutChildren() {
        double width = formula.prefWidth(-1);
        double height = formula.prefHeight(-1);
        formula.resizeRelocate(
                Math.rint((getWidth() - width) / 2),
                Math.rint((getHeight() - height) / 2),
                width,
                height);
    }

    private void fit() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double natural = formula.prefWidth(-1) * size / shownSize;
        double wanted = Math.max(LEAST_SIZE, size * Math.min(1, room / natural));
        if (Math.abs(wanted - shownSize) > 0.25) {
            shownSize = wanted;
            formula = Formula.of(latex, true, wanted);
            getChildren().setAll(formula);
        }
    }
}
