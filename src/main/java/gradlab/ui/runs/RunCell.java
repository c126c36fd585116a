package gradlab.ui.runs;

import gradlab.ui.app.RunEntry;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/** A place in the list, as high as the run in it needs at the list's width. */
final class RunCell extends ListCell<RunEntry> {
    /** How wide a scroll bar is, in the size of type. */
    private static final double SCROLL_BAR = 1;

    private final RunRow row;

    RunCell(RunRow row) {
        this.row = row;
        getStyleClass().add("run-cell");
    }

    @Override
    protected void updateItem(@Nullable RunEntry run, boolean empty) {
        super.updateItem(run, empty);
        setText(null);
        boolean none = empty || run == null;
        row.show(none ? null : run);
        setGraphic(none ? null : row);
        setAccessibleText(none ? null : row.getAccessibleText());
    }

    /** Shows what may have changed. */
    void refresh() {
        row.refresh();
        setAccessibleText(row.getAccessibleText());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /** A list does not tell its cells how wide they will be. */
    @Override
    protected double computePrefHeight(double width) {
        double room =
                getListView().getWidth()
                        - getListView().snappedLeftInset()
                        - getListView().snappedRightInset()
                        - SCROLL_BAR * getFont().getSize()
                        - snappedLeftInset()
                        - snappedRightInset();
        return getGraphic() == null || room <= 0
                ? super.computePrefHeight(width)
                : snapSizeY(row.prefHeight(room)) + snappedTopInset() + snappedBottomInset();
    }
}
