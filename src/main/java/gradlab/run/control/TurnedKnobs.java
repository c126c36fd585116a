package gradlab.run.control;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.run.history.LiveKnob;
import gradlab.run.history.RunEvent;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.util.List;

/** What an experiment has become by the knobs that were turned in its run. */
public final class TurnedKnobs {
    private TurnedKnobs() {}

    /** The experiment with its settings as the knobs left them. */
    public static Experiment applied(Experiment experiment, List<RunEvent.KnobTurned> turned) {
        Experiment result = experiment;
        for (RunEvent.KnobTurned knob : turned) {
            result = applied(result, knob.setting(), Double.parseDouble(knob.to()));
        }
        return result;
    }

    /** A turn from a file, refused where it was turned to something that is no number. */
    public static RunEvent.KnobTurned sound(RunEvent.KnobTurned turned) {
        for (String value : List.of(turned.from(), turned.to())) {
            try {
                Double.parseDouble(value);
            } catch (NumberFormatException wrong) {
                throw new SentenceException(
                        Message.of(
                                "the knob `{0}` was turned from `{1}` to `{2}`: numbers are"
                                        + " expected",
                                turned.word(), turned.from(), turned.to()),
                        wrong);
            }
        }
        return turned;
    }

    private static Experiment applied(Experiment experiment, Setting knob, double value) {
        // Where there are phases, a run may be longer than they are; the experiment is not.
        return knob.equals(LiveKnob.EPOCHS)
                ? experiment.withTraining(experiment.training().withEpochs(LiveKnob.whole(value)))
                : new LiveKnob(knob).turned(experiment, value);
    }
}
