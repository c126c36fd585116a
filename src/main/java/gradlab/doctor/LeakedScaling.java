package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.Scaling;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import java.util.List;
import java.util.Optional;

/** A scaler that has looked at the rows kept back to judge by. */
public record LeakedScaling(
        @Knob(
                        label = "Held-out rows allowed",
                        min = 0,
                        step = 1,
                        lesson = 10,
                        help = "How many rows kept back the scaler may have seen")
                int rows)
        implements Rule {
    /** Not one. */
    public LeakedScaling() {
        this(0);
    }

    /** Refuses settings out of range. */
    public LeakedScaling {
        Knobs.require(LeakedScaling.class, rows);
    }

    @Override
    public String title() {
        return tr("Scaling has seen the held-out rows");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of(
                "The scaler knows {0} held-out {0|row|rows}", found.count("held_out_rows"));
    }

    @Override
    public int lesson() {
        return 10;
    }

    @Override
    public boolean judgedByLoss() {
        return false;
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        Scaling scaling = run.experiment().data().scaling();
        DataFacts data = run.data();
        if (data == null
                || scaling.fitOn() == Scaling.FitOn.TRAIN
                || Remedies.scalesNothing(scaling)
                || data.heldOut() <= rows) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        this,
                        Severity.WARNING,
                        0,
                        List.of(),
                        Evidence.of("held_out_rows", data.heldOut())
                                .and("training_rows", data.rows())
                                .numbers(),
                        tr(
                                "The scaler was fitted on all rows, so the means and widths it uses"
                                    + " know of the {0} {0|row|rows} kept back for validation and"
                                    + " test. Their score is then no honest estimate for rows"
                                    + " nobody has seen: it is a little too good, and nothing in"
                                    + " the curves shows it.",
                                data.heldOut()),
                        new Fix(
                                tr("Fit the scaler on the training rows alone."),
                                new SetTo("data.scaling.fit_on", Scaling.FitOn.TRAIN))));
    }
}
