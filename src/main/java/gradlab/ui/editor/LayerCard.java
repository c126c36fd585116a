package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Problem;
import gradlab.run.history.DroppedUnits;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** One layer as a card: name, width, what it does, its gradient, how much it learns. */
final class LayerCard extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass FORWARD = PseudoClass.getPseudoClass("forward");
    private static final PseudoClass BACKWARD = PseudoClass.getPseudoClass("backward");

    /** A card at which a skip arc cannot end, and words that say why. */
    static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** What the card is to the skip arc that is being led. */
    enum End {
        NONE,
        REFUSED,
        OFFERED,
        CHOSEN
    }

    private final Gauge gauge = new Gauge();
    private final Label detail = new Label();
    private final Label parameters = new Label();
    private final VBox body;
    private final Rectangle bar = new Rectangle();
    private final StackPane barBox = new StackPane(bar);
    private final BorderPane width = new BorderPane();
    private IntConsumer units = wanted -> {};
    private Function<String, String> typed = text -> "";
    private Runnable typingDone = () -> {};
    private double norm = Double.NaN;
    private final Region handle = new Region();
    private final LayerFacts facts;

    /** A card that says these facts. */
    LayerCard(LayerFacts facts) {
        this.facts = facts;
        getStyleClass().add("layer-card");
        setId("card-" + facts.name());
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(words());
        Label name = new Label(facts.name());
        name.getStyleClass().add("card-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Hint.on(name, facts.name());
        detail.setText(facts.detail());
        detail.getStyleClass().add("card-detail");
        Hint.on(detail, facts.detail());
        parameters.setText(parameterWords());
        parameters.getStyleClass().add("card-small");
        body = new VBox(2, name, widthLine(), detail, gauge, parameters);
        body.setAlignment(Pos.TOP_CENTER);
        VBox.setMargin(gauge, new javafx.geometry.Insets(6, 0, 0, 0));
        gauge.setVisible(facts.parameters() > 0);
        barBox.setAlignment(Pos.BOTTOM_CENTER);
        barBox.setVisible(false);
        barBox.setMinSize(0, 0);
        getChildren().addAll(body, barBox);
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
        Hint.on(this, words());
        Hint.on(handle, tr("Drag to a later layer for a skip connection"));
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

    /** Shows whether a skip arc may end here. */
    void showArc(End end) {
        pseudoClassStateChanged(REFUSED, end == End.REFUSED);
        pseudoClassStateChanged(OFFERED, end == End.OFFERED);
        pseudoClassStateChanged(CHOSEN, end == End.CHOSEN);
    }

    /** Tells who receives the width asked for with the card's own buttons. */
    void onUnits(IntConsumer receiver) {
        units = receiver;
    }

    /**
     * Tells who receives the width typed on the card.
     *
     * @param receiver says why it does not take it; empty where it does
     * @param done runs when the typing is over
     */
    void onTyped(Function<String, String> receiver, Runnable done) {
        typed = receiver;
        typingDone = done;
    }

    /** Lets the width be typed in its place; nothing happens where there is none, or no room. */
    void typeUnits() {
        if (!facts.hasUnits() || !body.isVisible() || width.getCenter() instanceof UnitsField) {
            return;
        }
        Node number = width.getCenter();
        width.setLeft(null);
        width.setRight(null);
        UnitsField field =
                new UnitsField(
                        facts.width(),
                        typed,
                        () -> {
                            width.setCenter(number);
                            typingDone.run();
                        });
        width.setCenter(field);
        field.begin();
    }

    /** What the card says. */
    LayerFacts facts() {
        return facts;
    }

    /** Shows the newest norm of the layer's gradient. */
    void showGradient(double newNorm) {
        norm = newNorm;
        gauge.show(newNorm);
        if (barBox.isVisible()) {
            drawBar();
        }
    }

    /** Shows that a pass of a batch is here, and what the layer dropped of it. */
    void showPulse(Pulse.@Nullable Phase phase, @Nullable DroppedUnits dropped) {
        pseudoClassStateChanged(FORWARD, phase == Pulse.Phase.FORWARD);
        pseudoClassStateChanged(BACKWARD, phase == Pulse.Phase.BACKWARD);
        parameters.setText(
                dropped == null
                        ? parameterWords()
                        : tr("{0} of {1} off", dropped.units().size(), dropped.of()));
    }

    /** Tells as much as there is room for. */
    void show(ChainLayout.Detail level) {
        boolean bars = level == ChainLayout.Detail.BAR;
        boolean words = !bars && level != ChainLayout.Detail.COMPACT;
        body.setVisible(!bars);
        body.setManaged(!bars);
        barBox.setVisible(bars);
        barBox.setManaged(bars);
        handle.setVisible(!bars);
        detail.setVisible(words);
        detail.setManaged(words);
        parameters.setVisible(level == ChainLayout.Detail.FULL);
        parameters.setManaged(level == ChainLayout.Detail.FULL);
        gauge.showNumber(words);
        if (bars) {
            drawBar();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (barBox.isVisible()) {
            drawBar();
        }
    }

    /** As high as the gradient is large; a layer that learns nothing has a stump. */
    private void drawBar() {
        double share = GradientScale.share(norm);
        bar.setWidth(Math.max(2, getWidth() - 4));
        bar.setHeight(Math.max(2, share * (getHeight() - 6)));
        bar.setFill(GradientScale.colour(share));
        bar.setOpacity(Double.isNaN(norm) ? 0.25 : 1);
    }

    private String parameterWords() {
        return facts.parameters() == 0
                ? " "
                : tr("{0} {0|param|params}", brief(facts.parameters()));
    }

    private Node widthLine() {
        Label number = new Label(facts.width() == 0 ? "?" : whole(facts.width()));
        number.getStyleClass().add("card-width");
        if (!facts.hasUnits()) {
            return number;
        }
        width.setCenter(number);
        number.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clickNumber);
        Hint.on(number, tr("Click to type the number of units (Enter)"));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> addSteps());
        return width;
    }

    private void clickNumber(MouseEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown();
        if (plain && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            typeUnits();
            event.consume();
        }
    }

    /** Made when the mouse first comes: sixty cards would carry many buttons nobody sees. */
    private void addSteps() {
        if (width.getLeft() != null || width.getCenter() instanceof UnitsField) {
            return;
        }
        width.setLeft(
                step(Feather.MINUS, tr("One unit less"), () -> units.accept(facts.width() - 1)));
        width.setRight(
                step(Feather.PLUS, tr("One unit more"), () -> units.accept(facts.width() + 1)));
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
        Hint.on(mark, words);
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
