package gradlab.ui.notice;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Icons;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

/** Shows messages in a corner; those that ask for nothing leave by themselves. */
public final class NoticesView extends VBox {
    private static final Duration SHORT = Duration.seconds(5);
    private final Notices notices;

    /** The same in the lower right corner of a stack, above the bar. */
    public static NoticesView inTheCorner(Notices notices) {
        NoticesView view = new NoticesView(notices);
        StackPane.setMargin(view, new Insets(0, 24, 72, 0));
        view.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(view, Pos.BOTTOM_RIGHT);
        return view;
    }

    /** A view of these messages. */
    public NoticesView(Notices notices) {
        super(8);
        this.notices = notices;
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        notices.shown().addListener((ListChangeListener<Notice>) change -> rebuild());
        rebuild();
    }

    private void rebuild() {
        getChildren().setAll(notices.shown().stream().map(this::card).toList());
    }

    private Node card(Notice notice) {
        Label what = new Label(notice.what());
        what.getStyleClass().add("strong");
        what.setWrapText(true);
        VBox words = new VBox(4, what);
        if (!notice.mend().isEmpty()) {
            Label mend = new Label(notice.mend());
            mend.getStyleClass().add("muted");
            mend.setWrapText(true);
            words.getChildren().add(mend);
        }
        if (!notice.details().isEmpty()) {
            words.getChildren().add(copy(notice));
        }
        Notice.Offer offer = notice.offer();
        if (offer != null) {
            words.getChildren().add(button(notice, offer));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Icons.describe(new Button(), Feather.X, tr("Dismiss"));
        close.getStyleClass().addAll("quiet", "square");
        close.setOnAction(event -> notices.dismiss(notice));
        HBox card = new HBox(Icons.of(icon(notice.kind())), words, close);
        card.getStyleClass()
                .addAll("notice", notice.kind().name().toLowerCase(java.util.Locale.ROOT));
        card.setMaxWidth(440);
        card.setAccessibleText(notice.what());
        if (notice.kind() != Notice.Kind.PROBLEM && offer == null) {
            PauseTransition leave = new PauseTransition(SHORT);
            leave.setOnFinished(event -> notices.dismiss(notice));
            leave.play();
        }
        return card;
    }

    private Button button(Notice notice, Notice.Offer offer) {
        Button button = new Button(offer.words());
        button.getStyleClass().add("link");
        button.setOnAction(
                event -> {
                    notices.dismiss(notice);
                    offer.action().run();
                });
        return button;
    }

    private static Button copy(Notice notice) {
        Button copy = new Button(tr("Copy details"));
        copy.getStyleClass().add("link");
        copy.setOnAction(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(notice.what() + "\n\n" + notice.details());
                    Clipboard.getSystemClipboard().setContent(content);
                });
        return copy;
    }

    private static Feather icon(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> Feather.INFO;
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case PROBLEM -> Feather.ALERT_TRIANGLE;
        };
    }
}
