package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.Factor;
import gradlab.byhand.HandNumbers;
import gradlab.byhand.HandStep;
import gradlab.byhand.Joint;
import gradlab.byhand.Quantity;
import gradlab.byhand.StepGroup;
import gradlab.byhand.Symbols;
import gradlab.ui.markdown.Formula;
import gradlab.ui.theme.Look;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;

/** The formula of the step: one column a factor, which lights its place when pointed at. */
final class FormulaPane extends VBox {
    private static final double LARGE = 24;
    private static final double TITLE = 120;
    private static final double MEDIUM = 20;
    private static final double LEAST = 16;
    private static final int FEW = 4;
    private static final int SOME = 6;
    private final HandModel model;
    private final HandClock clock;
    private final Look look;
    private final Label way = new Label();
    private final Label title = new Label();
    private final Button back = new Button(tr("Back"));
    private final Button next = new Button();
    private final FlowPane columns = new FlowPane(14, 8);
    private final Label meaning = new Label();

    FormulaPane(HandModel model, HandClock clock, Look look) {
        super(12);
        this.model = model;
        this.clock = clock;
        this.look = look;
        setId("hand-formula");
        getStyleClass().addAll("sweep-tile", "hand-formula");
        way.getStyleClass().add("hand-way");
        way.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("tile-title");
        title.setId("hand-title");
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        back.setId("hand-back");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> clock.step(-1));
        next.setId("hand-next");
        next.getStyleClass().add("accent");
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(event -> next());
        FlowPane head = head();
        columns.setRowValignment(javafx.geometry.VPos.TOP);
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        meaning.setId("hand-meaning");
        getChildren().addAll(head, columns, meaning);
        model.revision().subscribe(number -> show());
        look.typeScale().subscribe(scale -> show());
    }

    /** The buttons stand below the words where there is little room. */
    private FlowPane head() {
        HBox words = new HBox(10, way, title);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox buttons = new HBox(10, back, next);
        FlowPane head = new FlowPane(10, 6, words, buttons);
        head.setMinWidth(0);
        words.maxWidthProperty().bind(head.widthProperty());
        words.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.max(
                                                TITLE * look.typeScale().get(),
                                                head.getWidth() - buttons.getWidth() - 12),
                                head.widthProperty(),
                                buttons.widthProperty(),
                                look.typeScale()));
        return head;
    }

    private boolean last() {
        return model.now().get() == model.steps().size();
    }

    private void next() {
        if (last()) {
            clock.pause();
            model.update(1);
        } else {
            clock.step(1);
        }
    }

    private void show() {
        HandStep step = model.step();
        boolean backward = step.group().backward();
        way.setText(
                switch (step.group().kind()) {
                    case FORWARD -> tr("forward");
                    case LOSS -> tr("loss");
                    case BACK -> tr("backward");
                    case UPDATE -> tr("update");
                });
        way.getStyleClass().setAll("label", "hand-way", backward ? "hand-back" : "hand-on");
        title.setText(
                tr("Step {0} of {1}: {2}", step.number(), model.steps().size(), step.title()));
        back.setDisable(step.number() == 1);
        next.setText(last() ? tr("Take the step") : tr("Next: {0}", upcoming()));
        meaning.setText(step.meaning());
        int count = step.factors().size();
        double size =
                (count < FEW ? LARGE : count <= SOME ? MEDIUM : LEAST) * look.typeScale().get();
        columns.getChildren().clear();
        columns.setHgap(count < FEW ? 7 : 4);
        boolean forward = !backward;
        columns.getChildren()
                .add(
                        column(
                                step.symbol(),
                                HandNumbers.three(step.value()),
                                step.what(),
                                size,
                                Set.of(step.of()),
                                forward ? "factor-result" : "factor-back"));
        columns.getChildren().add(joint("=", size));
        addFactors(step.factors(), size);
    }

    private String upcoming() {
        HandStep step = model.steps().get(model.now().get());
        return step.group().kind() == StepGroup.Kind.UPDATE
                ? tr("update")
                : new Symbols(model.network()).plain(step.of());
    }

    private void addFactors(List<Factor> factors, double size) {
        int bracket = -1;
        for (int i = 1; i < factors.size(); i++) {
            Joint joint = factors.get(i).joint();
            if (bracket < 0 && joint == Joint.ALL_TIMES && i > 1) {
                bracket = i;
            }
        }
        if (bracket > 0) {
            columns.getChildren().add(joint("(", size));
        }
        for (int i = 0; i < factors.size(); i++) {
            Factor factor = factors.get(i);
            if (i == bracket) {
                columns.getChildren().add(joint(")", size));
            }
            if (factor.joint() != Joint.FIRST) {
                columns.getChildren().add(joint(factor.joint().sign(), size));
            }
            columns.getChildren()
                    .add(
                            column(
                                    factor.symbol(),
                                    factor.number(),
                                    factor.words(),
                                    size,
                                    Set.copyOf(factor.uses()),
                                    style(factor)));
        }
    }

    /** The colour that what it is made of has in the network. */
    private String style(Factor factor) {
        Quantity first = factor.uses().isEmpty() ? null : factor.uses().getFirst();
        if (first == null) {
            return "factor-plain";
        }
        return switch (first.kind()) {
            case DELTA, WEIGHT_GRADIENT, BIAS_GRADIENT -> "factor-back";
            case WEIGHT ->
                    model.network().layer(first.layer()).weight(first.input(), first.unit()) < 0
                            ? "factor-negative"
                            : "factor-positive";
            default -> "factor-on";
        };
    }

    private static Node joint(String sign, double size) {
        Label label = new Label(sign);
        label.getStyleClass().add("factor-joint");
        label.setStyle(
                "-fx-font-size: " + 0.85 * size + "px; -fx-padding: " + 0.9 * size + " 0 0 0;");
        return label;
    }

    private VBox column(
            String symbol,
            String number,
            String words,
            double size,
            Set<Quantity> uses,
            String style) {
        Node drawn = Formula.of(symbol, true, size * 0.95);
        drawn.setAccessibleText(words);
        StackPane sign = new StackPane(drawn);
        sign.setMinHeight(1.9 * size);
        Label value = new Label(number);
        value.getStyleClass().add("factor-number");
        value.setStyle("-fx-font-size: " + 0.92 * size + "px;");
        value.setMinWidth(USE_PREF_SIZE);
        Region line = new Region();
        line.getStyleClass().add("factor-line");
        Label what = new Label(words);
        what.getStyleClass().addAll("caption", "factor-words");
        what.setWrapText(true);
        what.setMaxWidth(Math.max(82, 4.2 * size));
        what.setMinHeight(USE_PREF_SIZE);
        VBox column = new VBox(2, sign, value, line, what);
        column.setAlignment(Pos.TOP_CENTER);
        column.getStyleClass().addAll("factor", style);
        column.setFocusTraversable(true);
        column.setAccessibleText(words + ": " + number);
        column.hoverProperty().subscribe(on -> light(column, uses));
        column.focusedProperty().subscribe(on -> light(column, uses));
        return column;
    }

    private void light(VBox column, Set<Quantity> uses) {
        if (column.getParent() != null) {
            model.lit().set(column.isHover() || column.isFocused() ? uses : Set.of());
        }
    }
}
