package gradlab.ui.data.picture;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.Part;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * How the targets are spread over the parts: of classes, rows a class; of targets that say yes or
 * no, rows that say yes; of numbers, a histogram.
 */
public final class TargetView extends VBox {
    private static final int STEPS = 24;
    private static final int MOST_NUMBERS = 4;

    private final Label title = new Label();
    private final BalanceView balance = new BalanceView();

    public TargetView() {
        super(4);
        setId("target-balance");
        title.getStyleClass().addAll("small", "strong");
        title.setWrapText(true);
    }

    public void show(TargetParts parts) {
        getChildren().setAll(title);
        if (!parts.classNames().isEmpty() || parts.yesOrNo()) {
            title.setText(
                    parts.yesOrNo()
                            ? tr("Rows in which each target is 1")
                            : tr("Rows of each class"));
            balance.show(Balance.of(parts));
            getChildren().add(balance);
            return;
        }
        HBox keys = new HBox(10);
        keys.getStyleClass().add("part-keys");
        keys.setAlignment(Pos.CENTER_LEFT);
        for (Part part : Part.values()) {
            if (parts.in(part).numRows > 0) {
                keys.getChildren().add(new PartKey(part));
            }
        }
        title.setText(tr("How the targets are spread"));
        for (int i = 0; i < Math.min(MOST_NUMBERS, parts.names().size()); i++) {
            HistogramView histogram = new HistogramView(parts.names().get(i));
            histogram.showParts(Bars.of(parts.all(), i, STEPS));
            getChildren().add(histogram);
        }
        if (parts.names().size() > MOST_NUMBERS) {
            Label more = new Label(tr("and {0} more", parts.names().size() - MOST_NUMBERS));
            more.getStyleClass().add("caption");
            getChildren().add(more);
        }
        getChildren().add(keys);
    }
}
