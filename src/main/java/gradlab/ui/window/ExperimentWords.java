package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

/** What stands in the strip about an experiment. */
final class ExperimentWords {
    private ExperimentWords() {}

    /** The data in a few words, as "circles, 1,000 points". */
    static String data(Experiment experiment, @Nullable PreparedData data) {
        String source = Knobs.typeName(experiment.data().source().getClass()).replace('_', ' ');
        if (data == null) {
            return source;
        }
        int rows = data.train().rows() + data.validation().rows() + data.test().rows();
        return source
                + ", "
                + (data.imageWidth() > 0
                        ? tr("{0} {0|image|images}", rows)
                        : tr("{0} {0|row|rows}", rows));
    }
}
