package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Icons;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** The line above the tiles: which epoch is read, the layouts, and the way into the gallery. */
final class ChartsHeader extends HBox {
    private static final double ROOMY = 340;

    ChartsHeader(ChartsContext context, LayoutsMenu layouts) {
        getStyleClass().add("charts-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(tr("Charts"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label epoch = new Label();
        epoch.setId("read-epoch");
        epoch.getStyleClass().add("read-epoch");
        epoch.setMinWidth(USE_PREF_SIZE);
        epoch.textProperty()
                .bind(
                        context.charts()
                                .readEpoch()
                                .map(n -> tr("epoch {0}", Integer.toString(n.intValue()))));
        epoch.visibleProperty().bind(context.charts().readEpoch().greaterThan(0));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton menu = layouts.button();
        Button add = Icons.describe(new Button(tr("Chart")), Feather.PLUS, tr("Add a chart (G)"));
        add.setId("add-chart");
        add.getStyleClass().addAll("quiet", "compact");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(action -> context.gallery().openToAdd());
        DoubleBinding roomy = context.bench().look().typeScale().multiply(ROOMY);
        for (Labeled control : List.of(menu, add)) {
            control.contentDisplayProperty()
                    .bind(
                            Bindings.when(widthProperty().lessThan(roomy))
                                    .then(ContentDisplay.GRAPHIC_ONLY)
                                    .otherwise(ContentDisplay.LEFT));
        }
        getChildren().addAll(title, epoch, gap, menu, add);
        visibleProperty().bind(context.bench().look().presenting().not());
        managedProperty().bind(visibleProperty());
    }
}
