package gradlab.ui.runs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/** What stands where there is little to list: a picture, what it would be, and what fills it. */
final class EmptyCard extends VBox {
    private final Parent picture;

    EmptyCard(Node drawing, String title, Node... words) {
        super(8);
        getStyleClass().add("empty-card");
        setAlignment(Pos.TOP_CENTER);
        setFillWidth(true);
        Label heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        heading.setWrapText(true);
        heading.setTextAlignment(TextAlignment.CENTER);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        TextFlow text = new TextFlow(words);
        text.setTextAlignment(TextAlignment.CENTER);
        text.getStyleClass().add("empty-words");
        text.setMinHeight(Region.USE_PREF_SIZE);
        picture = drawing instanceof Parent drawn ? drawn : new StackPane(drawing);
        StackPane framed = new StackPane(picture);
        framed.getStyleClass().add("empty-picture");
        getChildren().addAll(framed, heading, text);
    }

    /** Draws the picture as it is now. */
    void redraw() {
        picture.requestLayout();
    }

    /** Within a dashed frame, below a list. */
    EmptyCard framed() {
        getStyleClass().add("framed");
        return this;
    }

    /** Puts a button below the words; the first is what one would do. */
    EmptyCard offer(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setWrapText(true);
        button.setTextAlignment(TextAlignment.CENTER);
        getChildren().add(button);
        return this;
    }
}
