package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Icons;
import gradlab.ui.theme.TabWithin;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** A card above the window with a title; Escape or its button closes it. */
final class Sheet extends StackPane {
    private static final double MARGIN = 48;
    private final Label title = new Label();
    private final VBox card = new VBox(16);
    private final StackPane body = new StackPane();
    private Runnable closed = () -> {};

    Sheet() {
        setId("sheet");
        getStyleClass().add("veil");
        setVisible(false);
        TabWithin.keep(this);
        title.getStyleClass().add("heading");
        Button close = new Button();
        Icons.describe(close, Feather.X, tr("Close (Esc)"));
        close.getStyleClass().add("quiet");
        close.setOnAction(event -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(8, title, gap, close);
        header.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(body, Priority.ALWAYS);
        card.getStyleClass().addAll("overlay-card", "sheet-card");
        card.getChildren().addAll(header, body);
        StackPane.setMargin(card, new Insets(MARGIN));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        close();
                        key.consume();
                    }
                });
    }

    /**
     * Shows something.
     *
     * @param whenClosed runs once it is closed
     */
    void show(String words, Node content, boolean fillsWidth, Runnable whenClosed) {
        close();
        closed = whenClosed;
        title.setText(words);
        body.getChildren().setAll(content);
        card.setMaxSize(
                fillsWidth ? 1100 : Region.USE_PREF_SIZE, fillsWidth ? 820 : Region.USE_PREF_SIZE);
        getChildren().setAll(card);
        setVisible(true);
        TabWithin.enter(body);
    }

    private void close() {
        if (isVisible()) {
            setVisible(false);
            body.getChildren().clear();
            Runnable then = closed;
            closed = () -> {};
            then.run();
        }
    }
}
