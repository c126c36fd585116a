package gradlab.ui.window;

import gradlab.ui.theme.Icons;
import gradlab.ui.theme.TabStrip;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A panel at a side of the window that folds into a rail: the rail names its parts, and a click on
 * a name opens the panel there.
 */
final class SidePanel extends StackPane {
    private static final double QUARTER = 90;
    private final Region panel;
    private final TabStrip tabs;
    private final Words words;
    private final boolean left;
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper(this, "folded");
    private Runnable wantFolded = () -> {};
    private Runnable wantOpen = () -> {};
    private @Nullable Button unfold;
    private @Nullable VBox rail;

    /** What its buttons say. */
    record Words(String fold, String unfold) {}

    /**
     * A panel, open at first.
     *
     * @param panel what is folded away
     * @param tabs in it
     */
    SidePanel(Region panel, TabStrip tabs, boolean left, Words words) {
        this.panel = panel;
        this.tabs = tabs;
        this.left = left;
        this.words = words;
        setId(left ? "left-panel" : "right-panel");
        Button fold = edgeButton(left ? Feather.CHEVRONS_LEFT : Feather.CHEVRONS_RIGHT);
        Icons.describe(fold, words.fold());
        fold.setId(left ? "fold-left" : "fold-right");
        fold.setOnAction(event -> wantFolded.run());
        tabs.setCorner(fold);
        getChildren().add(panel);
    }

    /** Who decides what is folded. */
    void decide(Runnable whenFolding, Runnable whenOpening) {
        wantFolded = whenFolding;
        wantOpen = whenOpening;
    }

    /** Whether only the rail is shown. */
    ReadOnlyBooleanProperty folded() {
        return folded.getReadOnlyProperty();
    }

    /** How wide the rail is. */
    double railWidth() {
        return Math.ceil(rail().prefWidth(-1));
    }

    /** Shows the rail or the panel; the focus goes along. */
    void setFolded(boolean fold) {
        if (fold == folded.get()) {
            return;
        }
        boolean focused = holdsFocus();
        folded.set(fold);
        VBox edge = rail();
        edge.setVisible(fold);
        panel.setVisible(!fold);
        if (focused && fold && unfold != null) {
            unfold.requestFocus();
        } else if (focused) {
            tabs.focusTab();
        }
    }

    private boolean holdsFocus() {
        if (getScene() == null) {
            return false;
        }
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }

    /** The rail, made when it is first needed. */
    private VBox rail() {
        VBox made = rail;
        if (made == null) {
            made = new VBox();
            made.getStyleClass().addAll("panel", "rail");
            Button open = edgeButton(left ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT);
            Icons.describe(open, words.unfold());
            open.setId(left ? "unfold-left" : "unfold-right");
            open.setOnAction(event -> wantOpen.run());
            VBox names = new VBox();
            names.getStyleClass().add("rail-pages");
            tabs.titles().forEach((id, title) -> names.getChildren().add(opener(id, title)));
            ScrollPane scroll = new ScrollPane(names);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setPannable(true);
            scroll.setFitToWidth(true);
            scroll.setFocusTraversable(false);
            made.getChildren().addAll(open, scroll);
            made.setMinHeight(0);
            made.setVisible(false);
            getChildren().add(made);
            unfold = open;
            rail = made;
            made.applyCss();
        }
        return made;
    }

    private Group opener(String id, String title) {
        Button button = new Button(title);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("quiet", "rail-page");
        button.setId("rail-" + id);
        button.setRotate(left ? -QUARTER : QUARTER);
        button.setOnAction(
                event -> {
                    tabs.show(id);
                    wantOpen.run();
                });
        Group opener = new Group(button);
        opener.visibleProperty().bind(tabs.offered(id));
        opener.managedProperty().bind(tabs.offered(id));
        return opener;
    }

    private static Button edgeButton(Feather icon) {
        Button button = new Button("", Icons.of(icon));
        button.getStyleClass().addAll("quiet", "fold-button");
        return button;
    }
}
