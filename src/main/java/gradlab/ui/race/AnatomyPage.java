package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.engine.optimizer.Anatomy;
import gradlab.engine.optimizer.Anatomy.Quantity;
import gradlab.surface.DescentPath;
import gradlab.ui.app.LessonLinks;
import gradlab.ui.theme.Segments;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.List;

/**
 * A step of the chosen racer taken apart: as arrows, as a table, and in the formulas of its rule.
 */
final class AnatomyPage extends VBox {
    private static final int LESSON = 18;
    private static final double REST = 90;
    private static final double TYPE = 15;
    private static final double ROOMY = 300;
    private static final double SYMBOLS = 0.94;
    private final RaceModel model;
    private final RaceContext context;
    private final Label eyebrow = caption();
    private final Label name = new Label();
    private final Label from = new Label();
    private final StepArrows arrows;
    private final GridPane table = new GridPane();
    private final Segments<Integer> axis =
            new Segments<>("axis", List.of(0, 1), i -> i == 0 ? "x" : "y", i -> i == 0 ? "x" : "y");
    private final VBox lines = new VBox();
    private final VBox body;
    private final Label none = new Label(tr("Choose a racer to take its step apart."));
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST));
    private boolean stale;

    AnatomyPage(RaceContext context, LessonLinks lessons) {
        super(10);
        this.context = context;
        model = context.model();
        arrows = new StepArrows(context);
        setId("anatomy");
        lines.setMinWidth(0);
        getStyleClass().addAll("panel-body", "anatomy");
        name.getStyleClass().add("heading");
        name.setId("anatomy-name");
        from.getStyleClass().add("muted");
        from.setWrapText(true);
        from.setMinHeight(USE_PREF_SIZE);
        columns();
        Label numbers = new Label(tr("With the numbers put in"));
        numbers.getStyleClass().add("panel-title");
        numbers.setWrapText(true);
        body =
                new VBox(
                        12,
                        new VBox(2, eyebrow, name, from),
                        arrows,
                        table,
                        new TwoEnds(numbers, axis),
                        lines,
                        lesson(lessons));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.visibleProperty().bind(body.visibleProperty().not());
        none.managedProperty().bind(none.visibleProperty());
        body.managedProperty().bind(body.visibleProperty());
        getChildren().addAll(body, none);
        rest.setOnFinished(
                event -> {
                    if (stale) {
                        stale = false;
                        show();
                    }
                });
        model.revision().subscribe(number -> follow());
        axis.value().subscribe(chosen -> show());
        widthProperty().subscribe((before, now) -> follow());
        context.look().typeScale().subscribe((before, now) -> show());
    }

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("caption");
        return label;
    }

    private void columns() {
        table.setHgap(8);
        table.setVgap(5);
        table.getStyleClass().add("anatomy-table");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints symbol = new ColumnConstraints();
        symbol.setMinWidth(USE_PREF_SIZE);
        table.getColumnConstraints().addAll(symbol, words, number, number);
    }

    private static Node lesson(LessonLinks lessons) {
        Button link = new Button();
        link.getStyleClass().add("link");
        link.setId("race-lesson");
        Runnable opener = lessons.opener(LESSON);
        var lesson = lessons.lesson(LESSON);
        boolean there = opener != null && lesson != null;
        link.setVisible(there);
        link.setManaged(there);
        if (lesson != null && opener != null) {
            link.setText(tr("Lesson {0}: {1} →", LESSON, lesson.title()));
            link.setOnAction(event -> opener.run());
        }
        return link;
    }

    /** Formulas change no oftener than they can be read. */
    private void follow() {
        arrows.redraw();
        if (rest.getStatus() == Animation.Status.RUNNING) {
            stale = true;
            return;
        }
        show();
        rest.playFromStart();
    }

    private void show() {
        DescentPath path = model.path();
        int step = path == null ? 0 : Math.min(path.steps(), Math.max(1, model.step().get()));
        body.setVisible(path != null && step > 0);
        if (path == null || step == 0) {
            return;
        }
        boolean curve = model.race().surface().dimensions() == 1;
        boolean next = model.step().get() == 0;
        eyebrow.setText(
                next ? tr("ANATOMY · STEP 1, WHICH IS NEXT") : tr("ANATOMY · STEP {0}", step));
        name.setText(model.race().names().get(model.chosen().get()));
        from.setText(
                curve
                        ? tr(
                                "From {0}, loss {1}",
                                RaceWords.brief(path.x(step - 1)),
                                RaceWords.brief(path.loss(step - 1)))
                        : tr(
                                "From ({0}, {1}), loss {2}",
                                RaceWords.brief(path.x(step - 1)),
                                RaceWords.brief(path.y(step - 1)),
                                RaceWords.brief(path.loss(step - 1))));
        Anatomy ofX = path.anatomy(step, 0);
        Anatomy ofY = path.anatomy(step, 1);
        axis.setVisible(!curve);
        fill(ofX, ofY, curve);
        fill(curve || axis.value().get() == 0 ? ofX : ofY);
    }

    /** Where the panel is narrow for its type, numbers stand below what they are. */
    private boolean isNarrow() {
        return getWidth() > 0 && getWidth() < ROOMY * context.look().typeScale().get();
    }

    private void fill(Anatomy ofX, Anatomy ofY, boolean curve) {
        boolean narrow = isNarrow();
        int each = narrow ? 2 : 1;
        table.getChildren().clear();
        table.add(head("x"), 2, 0);
        if (!curve) {
            table.add(head("y"), 3, 0);
        }
        int last = ofX.table().size() - 1;
        for (int i = 0; i <= last; i++) {
            Quantity x = ofX.table().get(i);
            boolean step = i == last;
            int row = 1 + each * i;
            Label symbol = new Label(step ? tr("step") : x.symbol());
            symbol.getStyleClass().addAll("strong", "quantity");
            symbol.setMinWidth(USE_PREF_SIZE);
            Label meaning = new Label(step ? x.symbol() : x.meaning());
            meaning.getStyleClass().add(step ? "strong" : "caption");
            meaning.setMinWidth(narrow ? USE_PREF_SIZE : 0);
            meaning.setWrapText(!narrow);
            meaning.setMinHeight(USE_PREF_SIZE);
            table.add(symbol, 0, row);
            table.add(meaning, 1, row, narrow ? 3 : 1, 1);
            table.add(number(x, step), narrow ? 0 : 2, row + each - 1, narrow ? 3 : 1, 1);
            if (!curve && i < ofY.table().size()) {
                table.add(number(ofY.table().get(i), step), 3, row + each - 1);
            }
        }
    }

    private static Label head(String words) {
        Label label = caption();
        label.setText(words);
        return label;
    }

    private static Label number(Quantity quantity, boolean strong) {
        Label label = new Label(RaceWords.three(quantity.value()));
        label.setId("quantity-" + quantity.id());
        if (strong) {
            label.getStyleClass().add("strong");
        }
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private void fill(Anatomy anatomy) {
        double type = TYPE * context.look().typeScale().get();
        lines.getChildren().clear();
        for (Anatomy.Line line : anatomy.lines()) {
            VBox both =
                    new VBox(
                            3,
                            dimmed(fitting(line.formula(), type * SYMBOLS)),
                            fitting(line.numbers(), type));
            both.setMinWidth(0);
            both.getStyleClass().add("anatomy-line");
            lines.getChildren().add(both);
        }
    }

    private static Node dimmed(Node formula) {
        formula.getStyleClass().add("formula-dim");
        return formula;
    }

    /** In smaller type where it is wider than the panel. */
    private Node fitting(String latex, double type) {
        Node formula = FormulaWords.of(latex, false, type);
        double room = Math.max(120, getWidth() - 34);
        double width = formula.prefWidth(-1);
        return getWidth() > 0 && width > room
                ? FormulaWords.of(latex, false, Math.max(9, type * room / width))
                : formula;
    }
}
