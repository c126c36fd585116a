package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.HandNumbers;
import gradlab.byhand.HandStep;
import gradlab.byhand.StepGroup;
import gradlab.byhand.Symbols;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Every step in order, in the left panel: done, current, to come; a click jumps there. */
public final class StepsPanel extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass COMING = PseudoClass.getPseudoClass("coming");
    private final HandModel model;
    private final HandClock clock;
    private final VBox list = new VBox();
    private final ScrollPane pane = new ScrollPane();
    private final List<Row> rows = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();

    private record Head(Label count, int first, int last) {}

    private record Row(Button button, Label mark, Label value, HandStep step) {}

    StepsPanel(HandModel model, HandClock clock) {
        this.model = model;
        this.clock = clock;
        Label title = new Label(tr("Every step"));
        title.getStyleClass().add("heading");
        Label hint = new Label(tr("click to jump"));
        hint.getStyleClass().add("caption");
        VBox body = new VBox(6, ends(title, hint), list);
        body.getStyleClass().addAll("panel-body", "steps-panel");
        pane.setContent(body);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(pane, Priority.ALWAYS);
        getChildren().add(pane);
        model.edits().subscribe(number -> rebuild());
        model.revision().subscribe(number -> show());
    }

    private static HBox ends(Region left, Region right) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(6, left, gap, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void rebuild() {
        list.getChildren().clear();
        rows.clear();
        heads.clear();
        Symbols symbols = new Symbols(model.network());
        List<HandStep> steps = model.steps();
        for (int i = 0; i < steps.size(); i++) {
            HandStep step = steps.get(i);
            if (i == 0 || !step.group().equals(steps.get(i - 1).group())) {
                head(step.group(), i);
            }
            row(step, symbols);
        }
        show();
    }

    private void head(StepGroup group, int from) {
        int last = from;
        while (last + 1 < model.steps().size()
                && model.steps().get(last + 1).group().equals(group)) {
            last++;
        }
        Label name = new Label(group.title());
        name.getStyleClass().add(group.backward() ? "steps-back" : "steps-on");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Label count = new Label();
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("caption");
        heads.add(new Head(count, from + 1, last + 1));
        HBox head = ends(name, count);
        head.getStyleClass().add("steps-head");
        list.getChildren().add(head);
    }

    private void row(HandStep step, Symbols symbols) {
        boolean update = step.group().kind() == StepGroup.Kind.UPDATE;
        Label mark = new Label();
        mark.getStyleClass().add("step-mark");
        Label number = new Label(String.valueOf(step.number()));
        number.getStyleClass().add("step-number");
        Label name = new Label(update ? "θ ← θ − η ∇ℓ" : symbols.named(step.of()));
        name.getStyleClass().add("step-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Label value = new Label();
        value.getStyleClass().add("step-value");
        value.setMinWidth(USE_PREF_SIZE);
        HBox inside = ends(new HBox(8, mark, number, name), value);
        Button button = new Button();
        button.setGraphic(inside);
        button.setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(22));
        button.setId("step-" + step.number());
        button.getStyleClass().add("step-row");
        button.setOnAction(event -> clock.show(step.number()));
        rows.add(new Row(button, mark, value, step));
        list.getChildren().add(button);
    }

    private void show() {
        int now = model.now().get();
        for (Row row : rows) {
            int number = row.step().number();
            boolean done = number <= now;
            boolean next = number == now + 1;
            boolean update = row.step().group().kind() == StepGroup.Kind.UPDATE;
            row.mark().setText(number < now ? "✓" : number == now ? "→" : "○");
            row.value()
                    .setText(
                            update
                                    ? tr("{0} {0|weight|weights}", model.network().parameters())
                                    : done
                                            ? HandNumbers.four(row.step().value())
                                            : next ? tr("next") : "");
            row.button().pseudoClassStateChanged(CURRENT, number == now);
            row.button().pseudoClassStateChanged(COMING, !done);
            String state = number == now ? tr("current") : done ? tr("done") : tr("to come");
            row.button()
                    .setAccessibleText(
                            tr(
                                    "Step {0}, {1}, {2} {3}",
                                    number, state, row.step().what(), row.value().getText()));
        }
        for (Head head : heads) {
            int done = Math.clamp(now - head.first() + 1, 0, head.last() - head.first() + 1);
            head.count().setText(tr("{0} of {1}", done, head.last() - head.first() + 1));
        }
        bringIntoSight(now);
    }

    private void bringIntoSight(int now) {
        double whole = list.getHeight() - pane.getViewportBounds().getHeight();
        if (whole > 0 && now <= rows.size()) {
            double at = rows.get(now - 1).button().getBoundsInParent().getMinY();
            pane.setVvalue(
                    Math.clamp((at - pane.getViewportBounds().getHeight() / 2) / whole, 0, 1));
        }
    }
}
