package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.surface.NewtonBill;
import gradlab.surface.NewtonStep;
import gradlab.surface.Place;
import gradlab.surface.Race;
import gradlab.surface.Surface;
import gradlab.text.Numbers;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.RecordForm;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The surface itself: what it is, how steep and how curved where the racer stands, Newton's step.
 */
final class SurfacePage extends VBox {
    private static final double TYPE = 15;
    private static final double REST = 90;
    private final RaceModel model;
    private final RaceContext context;
    private final FormContext forms;
    private final LongSupplier parameters;
    private final Label title = new Label();
    private final Label about = words();
    private final VBox settings = new VBox(12);
    private final RecordForm length;
    private final Label where = words();
    private final VBox curvature = new VBox(4);
    private final ToggleButton newton = new ToggleButton(tr("Newton’s step from here"));
    private final Label outcome = words();
    private final Label bill = words();
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST));
    private @Nullable RecordForm knobs;
    private @Nullable Surface shown;
    private boolean stale;

    /** How far a race goes, as a form has it. */
    record Length(
            @Knob(
                            label = "Steps",
                            min = 1,
                            max = Race.MOST_STEPS,
                            step = 50,
                            help = "How many steps each racer takes")
                    int steps) {
        Length() {
            this(new Race().steps());
        }
    }

    /**
     * The page.
     *
     * @param parameters how many the net on the bench has, for the bill
     */
    SurfacePage(RaceContext context, FormContext forms, LongSupplier parameters) {
        super(12);
        this.context = context;
        this.forms = forms;
        this.parameters = parameters;
        model = context.model();
        getStyleClass().addAll("panel-body", "surface-page");
        setId("surface-page");
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        length =
                new RecordForm(
                        new Length(model.race().steps()),
                        changed ->
                                model.document()
                                        .edit(race -> race.withSteps(((Length) changed).steps())),
                        forms);
        newton.setId("newton");
        newton.selectedProperty().bindBidirectional(model.newton());
        bill.setId("newton-bill");
        outcome.setId("newton-outcome");
        getChildren()
                .addAll(
                        title,
                        about,
                        settings,
                        length,
                        section(tr("Where the racer stands")),
                        where,
                        curvature,
                        section(tr("One step with curvatures")),
                        newton,
                        outcome,
                        bill);
        rest.setOnFinished(
                event -> {
                    if (stale) {
                        stale = false;
                        show();
                    }
                });
        model.revision().subscribe(number -> follow());
    }

    private static Label words() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label section(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section");
        return label;
    }

    private void follow() {
        if (rest.getStatus() == Animation.Status.RUNNING) {
            stale = true;
            return;
        }
        show();
        rest.playFromStart();
    }

    private void show() {
        Surface surface = model.race().surface();
        if (!surface.equals(shown)) {
            shown = surface;
            title.setText(surface.title().worded());
            about.setText(surface.about().worded());
            showKnobs(surface);
        }
        length.show(new Length(model.race().steps()));
        NewtonStep step = model.newtonStep();
        boolean stands = step != null;
        curvature.setVisible(stands);
        newton.setDisable(!stands);
        if (step == null) {
            where.setText(tr("It has left all numbers behind."));
            outcome.setText("");
        } else {
            showPlace(surface, step);
            outcome.setText(outcome(surface, step));
        }
        bill.setText(bill());
    }

    private void showKnobs(Surface surface) {
        Record record = (Record) surface;
        RecordForm before = knobs;
        if (before != null && before.shows(record.getClass())) {
            before.show(record);
            return;
        }
        settings.getChildren().clear();
        knobs = null;
        if (RecordForm.hasFields(record.getClass()) && isFormula(surface)) {
            RecordForm form =
                    new RecordForm(
                            record,
                            changed ->
                                    model.document().edit(race -> race.reshaped((Surface) changed)),
                            forms);
            knobs = form;
            settings.getChildren().add(form);
        }
        settings.setManaged(knobs != null);
    }

    private static boolean isFormula(Surface surface) {
        return !(surface instanceof gradlab.surface.MeasuredLoss);
    }

    private void showPlace(Surface surface, NewtonStep step) {
        boolean curve = surface.dimensions() == 1;
        Place from = step.from();
        where.setText(
                tr(
                        "At ({0}) the loss is {1}.",
                        RaceWords.place(surface, from), RaceWords.brief(surface.value(from))));
        double type = TYPE * context.look().typeScale().get();
        double[] g = step.gradient();
        double[] h = step.hessian();
        String slope =
                curve
                        ? "f'(x) = " + tex(g[0])
                        : "g = \\begin{pmatrix} "
                                + tex(g[0])
                                + " \\\\ "
                                + tex(g[1])
                                + " \\end{pmatrix}";
        String curves =
                curve
                        ? "f''(x) = " + tex(h[0])
                        : "H = \\begin{pmatrix} "
                                + tex(h[0])
                                + " & "
                                + tex(h[1])
                                + " \\\\ "
                                + tex(h[1])
                                + " & "
                                + tex(h[2])
                                + " \\end{pmatrix}";
        Label steepest = steepest(curve, step);
        curvature
                .getChildren()
                .setAll(
                        FormulaWords.of(slope, true, type),
                        FormulaWords.of(curves, true, type),
                        steepest);
    }

    private static Label steepest(boolean curve, NewtonStep step) {
        Label steepest = words();
        steepest.getStyleClass().add("caption");
        steepest.setText(
                curve
                        ? limit(step.hessian()[0])
                        : tr(
                                "Curvatures from {0} to {1}. {2}",
                                RaceWords.brief(step.curvatures()[0]),
                                RaceWords.brief(step.curvatures()[1]),
                                limit(step.curvatures()[1])));
        return steepest;
    }

    private static String limit(double curvature) {
        return curvature > 0
                ? tr(
                        "Plain descent with η above 2/λ = {0} moves away from here.",
                        RaceWords.brief(2 / curvature))
                : tr("It is curved downward here: every plain step is welcome.");
    }

    private static String tex(double value) {
        return String.format(Locale.ROOT, "%.4g", value)
                .replaceAll("e([+-])0?(\\d+)", "{\\\\cdot}10^{$1$2}")
                .replace("{+", "{");
    }

    private String outcome(Surface surface, NewtonStep step) {
        String to = RaceWords.place(surface, step.to());
        String loss = RaceWords.brief(surface.value(step.to()));
        return switch (step.lands()) {
            case MINIMUM ->
                    tr(
                            "−H⁻¹g leads to ({0}), loss {1}, where the parabola that fits here is"
                                    + " lowest: on a bowl or a ravine the minimum at once.",
                            to, loss);
            case SADDLE ->
                    tr(
                            "−H⁻¹g leads to ({0}), loss {1}, the saddle of what fits here: a"
                                    + " curvature is negative, and Newton climbs as gladly as it"
                                    + " descends.",
                            to, loss);
            case MAXIMUM ->
                    tr(
                            "−H⁻¹g leads to ({0}), loss {1}, a top: it is curved downward here, and"
                                    + " Newton climbs as gladly as it descends.",
                            to, loss);
            case NOWHERE -> tr("One way is not curved at all here: H has no inverse, and no step.");
        };
    }

    private String bill() {
        long count = parameters.getAsLong();
        if (count <= 0) {
            return tr(
                    "The bill: with n weights H holds n² numbers, and a step takes about n³/3"
                            + " multiplications.");
        }
        NewtonBill of = new NewtonBill(count);
        return tr(
                "The bill for the net on the bench: of its n = {0} {0|weight|weights} H holds n² ="
                    + " {1} {1|second derivative|second derivatives} ({2}), and each step takes"
                    + " about n³/3 = {3} {3|multiplication|multiplications}. Plain descent takes"
                    + " n.",
                count, power(of.numbers()), bytes(of.bytes()), power(of.multiplications()));
    }

    static String power(double value) {
        if (value < 1e5) {
            return Numbers.brief(value);
        }
        int exponent = (int) Math.floor(Math.log10(value));
        return String.format(Locale.ROOT, "%.1f", value / Math.pow(10, exponent))
                + " × 10"
                + superscript(exponent);
    }

    private static String superscript(int number) {
        StringBuilder raised = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return raised.toString();
    }

    private static String bytes(double bytes) {
        double number = bytes;
        int unit = 0;
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
        while (number >= 1000 && unit < units.length - 1) {
            number /= 1000;
            unit++;
        }
        return Numbers.brief(number) + " " + units[unit];
    }
}
