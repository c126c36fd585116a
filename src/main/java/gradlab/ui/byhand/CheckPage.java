package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.GradientCheck;
import gradlab.byhand.HandNumbers;
import gradlab.byhand.Quantity;
import gradlab.byhand.Symbols;
import gradlab.ui.markdown.Formula;
import gradlab.ui.theme.Look;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Every gradient reached so far beside its finite difference, and the quotient of one. */
final class CheckPage extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double TYPE = 14;
    private final HandModel model;
    private final Look look;
    private final StackPane quotient = new StackPane();
    private final VBox rows = new VBox();
    private final Label verdict = new Label();
    private final Label slopes = new Label();
    private @Nullable Quantity opened;

    CheckPage(HandModel model, Look look, HandView curve) {
        super(10);
        this.model = model;
        this.look = look;
        setId("hand-check");
        getStyleClass().add("panel-body");
        Label title = new Label(tr("Is it the slope of the loss?"));
        title.getStyleClass().add("heading");
        Label about =
                new Label(
                        tr(
                                "Nudge one weight by h = 0.0001 each way, and see how far the loss"
                                        + " moves. Click a row for its numbers."));
        about.getStyleClass().add("caption");
        verdict.getStyleClass().add("caption");
        for (Label label : List.of(title, about, verdict)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        quotient.getStyleClass().add("hand-quotient");
        quotient.setMinHeight(92 * look.typeScale().get());
        slopes.getStyleClass().add("tile-title");
        slopes.setWrapText(true);
        slopes.setMinHeight(USE_PREF_SIZE);
        curve.setPrefHeight(150);
        curve.setMinHeight(150);
        getChildren()
                .addAll(
                        title,
                        about,
                        quotient,
                        verdict,
                        cells("", tr("backprop"), tr("by nudging"), "", "caption"),
                        rows,
                        slopes,
                        curve);
        model.revision()
                .subscribe(
                        number -> {
                            opened = null;
                            show();
                        });
    }

    private static HBox cells(String name, String first, String second, String mark, String style) {
        Label left = cell(name, style, 64);
        Label one = cell(first, style, 90);
        Label two = cell(second, style, 90);
        Label last = cell(mark, style, 20);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(4, left, one, two, last);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(one, Priority.ALWAYS);
        HBox.setHgrow(two, Priority.ALWAYS);
        return row;
    }

    private static Label cell(String words, String style, double width) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinWidth(style.equals("caption") ? 0 : USE_PREF_SIZE);
        label.setPrefWidth(width);
        label.textProperty()
                .subscribe(
                        text ->
                                label.setPrefWidth(
                                        style.equals("caption") ? width : USE_COMPUTED_SIZE));
        label.setWrapText(style.equals("caption"));
        label.setTextAlignment(TextAlignment.RIGHT);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private void show() {
        Symbols symbols = new Symbols(model.network());
        List<GradientCheck> reached = model.reached();
        Quantity now = model.step().of();
        GradientCheck chosen =
                reached.stream()
                        .filter(check -> check.of().equals(opened))
                        .findFirst()
                        .or(
                                () ->
                                        reached.stream()
                                                .filter(check -> check.of().gradient().equals(now))
                                                .findFirst())
                        .orElse(reached.isEmpty() ? null : reached.getLast());
        rows.getChildren().clear();
        for (GradientCheck check : model.pass().checks()) {
            rows.getChildren().add(row(check, symbols, reached.contains(check), chosen));
        }
        verdict.setText(verdict(chosen));
        double size = TYPE * look.typeScale().get();
        quotient.getChildren()
                .setAll(
                        chosen == null
                                ? empty()
                                : Formula.of(formula(chosen, symbols), true, size));
        if (chosen != null) {
            quotient.getChildren()
                    .getFirst()
                    .setAccessibleText(
                            tr(
                                    "{0} by nudging is {1}",
                                    symbols.named(chosen.of().gradient()),
                                    HandNumbers.four(chosen.byNudging())));
        }
        slopes.setText(tr("f′(z) where the units of layer {0} stand", layer()));
    }

    /** The layer whose slopes are shown: that of the step, the hidden one before the output. */
    int layer() {
        return layer(model);
    }

    static int layer(HandModel model) {
        int layer = model.step().of().layer();
        return layer > 0 ? layer : Math.max(1, model.network().layers().size() - 1);
    }

    private static Label empty() {
        Label label = new Label(tr("The first gradient comes on the way back."));
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        return label;
    }

    private Button row(
            GradientCheck check, Symbols symbols, boolean reached, @Nullable GradientCheck chosen) {
        String name = symbols.named(check.of());
        HBox cells =
                reached
                        ? cells(
                                name,
                                HandNumbers.four(check.value()),
                                HandNumbers.four(check.byNudging()),
                                check.agrees() ? "✓" : "✗",
                                check.agrees() ? "check-good" : "check-bad")
                        : cells(name, "", "", "○", "check-coming");
        Button row = new Button();
        row.setGraphic(cells);
        row.setMaxWidth(Double.MAX_VALUE);
        cells.prefWidthProperty().bind(row.widthProperty().subtract(16));
        row.getStyleClass().add("check-row");
        row.setDisable(!reached);
        row.setId("check-" + name);
        row.pseudoClassStateChanged(CURRENT, check.equals(chosen));
        row.setAccessibleText(
                reached
                        ? tr(
                                "{0}: backprop {1}, by nudging {2}, {3}",
                                name,
                                HandNumbers.four(check.value()),
                                HandNumbers.four(check.byNudging()),
                                check.agrees() ? tr("agree") : tr("differ"))
                        : tr("{0}: to come", name));
        row.setOnAction(
                event -> {
                    opened = check.of();
                    show();
                });
        return row;
    }

    private static String verdict(@Nullable GradientCheck chosen) {
        if (chosen == null) {
            return "";
        }
        return chosen.agrees()
                ? tr("They differ by {0}.", HandNumbers.four(chosen.difference()))
                : tr(
                        "They differ by {0}: there is a corner within h of where a unit stands, or"
                                + " the loss leaves what numbers can hold.",
                        HandNumbers.four(chosen.difference()));
    }

    private static String formula(GradientCheck check, Symbols symbols) {
        String w = symbols.of(check.of());
        return "\\begin{array}{l}\\frac{\\partial\\ell}{\\partial "
                + w
                + "}\\approx\\frac{\\ell("
                + w
                + "+h)-\\ell("
                + w
                + "-h)}{2h}\\\\=\\frac{"
                + five(check.up())
                + "-"
                + five(check.down())
                + "}{0.0002}=\\mathbf{"
                + tex(HandNumbers.four(check.byNudging()))
                + "}\\end{array}";
    }

    private static String five(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6f", value) : "\\infty";
    }

    private static String tex(String number) {
        return number.replace('−', '-')
                .replaceAll("e(-?\\d+)", "\\\\cdot 10^{$1}")
                .replace("∞", "\\infty");
    }
}
