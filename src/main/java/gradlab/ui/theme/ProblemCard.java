package gradlab.ui.theme;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is wrong, in words, and the button that mends it. */
public final class ProblemCard extends VBox {
    /** A problem the user has to mend by hand. */
    public ProblemCard(String message) {
        super(6);
        getStyleClass().add("problem-card");
        Label words = new Label(message);
        words.setWrapText(true);
        getChildren().add(words);
    }

    /** What is still to be said, in calm colours. */
    public static ProblemCard open(String message) {
        ProblemCard card = new ProblemCard(message);
        card.getStyleClass().add("open");
        return card;
    }

    /** A problem with a ready fix. */
    public ProblemCard(String message, String fixLabel, Runnable fix) {
        this(message);
        Button button = new Button(fixLabel);
        button.getStyleClass().add("compact");
        button.setWrapText(true);
        button.setOnAction(event -> fix.run());
        getChildren().add(button);
    }
}
