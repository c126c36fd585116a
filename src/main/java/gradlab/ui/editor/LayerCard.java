package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Problem;
import gradlab.ui.theme.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;
import java.util.function.IntConsumer;

/** One layer as a card: name, width, what it does, its gradient, how much it learns. */
final class LayerCard extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final Gauge gauge = new Gauge();
    private final Region handle = new Region();
    private final LayerFacts facts;

    /**
     * A card.
     *
     * @param units receives the width asked for with the card's own buttons
     */
    LayerCard(LayerFacts facts, IntConsumer units) {
        this.facts = facts;
        getStyleClass().add("layer-card");
        setId("card-" + facts.name());
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(words());
        Label name = new Label(facts.name());
        name.getStyleClass().add("card-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label detail = new Label(facts.detail());
        detail.getStyleClass().add("card-detail");
        Label parameters =
                new Label(
                        facts.parameters() == 0
                                ? " "
                                : tr("{0} params", brief(facts.parameters())));
        parameters.getStyleClass().add("card-small");
        VBox body = new VBox(2, name, width(units), detail, gauge, parameters);
        body.setAlignment(Pos.TOP_CENTER);
        VBox.setMargin(gauge, new javafx.geometry.Insets(6, 0, 0, 0));
        gauge.setVisible(facts.parameters() > 0);
        getChildren().add(body);
        if (!facts.layer().trainable()) {
            addMark(Feather.LOCK, tr("Frozen: training does not change it"));
        }
        Problem problem = facts.problem();
        pseudoClassStateChanged(WRONG, problem != null);
        if (problem != null) {
            addMark(Feather.ALERT_TRIANGLE, problem.message());
        }
        handle.getStyleClass().add("arc-handle");
        handle.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip.install(handle, new Tooltip(tr("Drag to a later layer for a skip connection")));
        setAlignment(handle, Pos.TOP_CENTER);
        handle.setTranslateY(-12);
        getChildren().add(handle);
    }

    /** Where skip arcs are dragged from. */
    Node handle() {
        return handle;
    }

    /** Shows whether the layer is selected. */
    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Shows the newest norm of the layer's gradient. */
    void showGradient(double norm) {
        gauge.show(norm);
    }

    private Node width(IntConsumer units) {
        Label number = new Label(facts.width() == 0 ? "?" : whole(facts.width()));
        number.getStyleClass().add("card-width");
        if (!facts.hasUnits()) {
            return number;
        }
        BorderPane pane = new BorderPane(number);
        pane.setLeft(
                step(Feather.MINUS, tr("One unit less"), () -> units.accept(facts.width() - 1)));
        pane.setRight(
                step(Feather.PLUS, tr("One unit more"), () -> units.accept(facts.width() + 1)));
        return pane;
    }

    private static Button step(Feather icon, String words, Runnable action) {
        Button button = Icons.describe(new Button(), icon, words);
        button.getStyleClass().add("card-step");
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        BorderPane.setAlignment(button, Pos.CENTER);
        return button;
    }

    private void addMark(Feather icon, String words) {
        HBox mark = new HBox(Icons.of(icon));
        mark.getStyleClass().add("card-mark");
        mark.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip.install(mark, new Tooltip(words));
        setAlignment(mark, Pos.TOP_RIGHT);
        getChildren().add(mark);
    }

    private String words() {
        return tr(
                "{0}, {1}, width {2}, {3}",
                facts.name(), facts.kind(), facts.width(), facts.detail());
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String brief(long number) {
        if (number < 1000) {
            return Long.toString(number);
        }
        return number < 1_000_000
                ? String.format(Locale.ROOT, "%.1fk", number / 1e3)
                : String.format(Locale.ROOT, "%.1fM", number / 1e6);
    }
}
