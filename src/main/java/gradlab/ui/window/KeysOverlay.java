package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.engine.tensor.Backend;
import gradlab.run.history.RunEnvironment;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.TabWithin;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/**
 * All keys at a glance, and what this program is; a click or a key takes it away. Nothing stands in
 * it before it is first shown.
 */
final class KeysOverlay extends StackPane {
    private static final double GAP = 32;
    private static final double MARGIN = 132;
    private final Button close = new Button(tr("Close"));

    KeysOverlay() {
        getStyleClass().add("veil");
        setId("keys");
        setVisible(false);
        TabWithin.keep(this);
        setOnMouseClicked(event -> setVisible(false));
        visibleProperty()
                .subscribe(
                        shown -> {
                            if (shown) {
                                show();
                            }
                        });
    }

    private void show() {
        if (getChildren().isEmpty()) {
            fill();
        }
        close.requestFocus();
    }

    private void fill() {
        FlowPane columns = new FlowPane(40, 24);
        columns.prefWrapLengthProperty().bind(widthProperty().subtract(MARGIN));
        KeyTable.groups().forEach(group -> columns.getChildren().add(column(group)));
        Label title = new Label(tr("Keys"));
        title.getStyleClass().add("heading");
        Label hint = new Label(tr("They rest while you type in a field."));
        hint.getStyleClass().add("muted");
        close.setOnAction(event -> setVisible(false));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox card = new VBox(20, new VBox(2, title, hint), scroll, about(), close);
        card.setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(card);
    }

    /** Never larger than the window: what does not fit scrolls. */
    @Override
    protected void layoutChildren() {
        getChildren()
                .forEach(
                        card -> {
                            double width = Math.min(card.prefWidth(-1), getWidth() - GAP);
                            double height = Math.min(card.prefHeight(width), getHeight() - GAP);
                            card.resizeRelocate(
                                    snapPositionX((getWidth() - width) / 2),
                                    snapPositionY((getHeight() - height) / 2),
                                    width,
                                    height);
                        });
    }

    /** A button that shows it. */
    Button opener() {
        Button button = Icons.describe(new Button(), Feather.HELP_CIRCLE, tr("Keys and about (?)"));
        button.setId("help");
        button.getStyleClass().add("square");
        button.setOnAction(event -> toggle());
        return button;
    }

    /** Shows it, or takes it away. */
    void toggle() {
        setVisible(!isVisible());
    }

    private static Node column(KeyTable.Group group) {
        GridPane grid = new GridPane(14, 8);
        Label name = new Label(group.name());
        name.getStyleClass().add("strong");
        grid.add(name, 0, 0, 2, 1);
        int row = 1;
        for (KeyTable.Key key : group.keys()) {
            Label keys = new Label(tr(key.keys()));
            keys.getStyleClass().add("key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label words = new Label(key.words());
            words.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, keys, words);
        }
        return grid;
    }

    private static Node about() {
        Label label =
                new Label(
                        tr(
                                "GradLab on Java {0}, {1}; matrix products by {2}",
                                Runtime.version(),
                                System.getProperty("os.name"),
                                RunEnvironment.products(Backend.name(1))));
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
