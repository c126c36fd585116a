package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;
import gradlab.run.training.FirstBatch;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.List;

/**
 * A network before its first step, layer by layer, measured on one batch against what theory
 * expects of its weights and activations.
 *
 * @param rows in the batch
 * @param loss of the batch
 * @param chance the loss of the best answer that does not look at the inputs
 */
public record Preflight(int rows, double loss, double chance, List<Row> layers) {
    /**
     * One layer with a kernel.
     *
     * @param activation its word in files
     * @param activationSd of its outputs, over rows and units
     * @param expectedSd what theory expects over many units; NaN where it says nothing
     * @param gradientNorm ‖∂J/∂W‖₂
     * @param gradientShare the same as a share of the output's
     * @param expectedShare what theory expects; NaN where it says nothing
     * @param verdict in a few words
     * @param sound whether the verdict is a good one
     */
    public record Row(
            String layer,
            int units,
            String activation,
            double activationSd,
            double expectedSd,
            double gradientNorm,
            double gradientShare,
            double expectedShare,
            double saturated,
            double dead,
            String verdict,
            boolean sound) {}

    /** Keeps its own copy. */
    public Preflight {
        layers = List.copyOf(layers);
    }

    /** Of an experiment whose first batch and rows are known, judged by a doctor's thresholds. */
    public static Preflight of(Examination untrained, PreparedData data, Doctor doctor) {
        FirstBatch first = untrained.first();
        DataFacts facts = untrained.data();
        if (first == null || facts == null) {
            throw new SentenceException("a pre-flight needs the first batch and the data");
        }
        Experiment experiment = untrained.experiment();
        List<SignalTheory.Expected> expected =
                SignalTheory.of(experiment, first, facts, data.train().inputs().numCols);
        List<Row> rows = new ArrayList<>();
        double output = first.layers().getLast().gradientNorm();
        for (int i = 0; i < first.layers().size(); i++) {
            boolean last = i == first.layers().size() - 1;
            FirstBatch.LayerPass pass = first.layers().get(i);
            double share = pass.gradientNorm() / output;
            rows.add(row(pass, expected.get(i), share, trouble(doctor, pass, share, last)));
        }
        return new Preflight(first.rows(), first.loss(), facts.chance(), rows);
    }

    private static Row row(
            FirstBatch.LayerPass pass,
            SignalTheory.Expected expected,
            double share,
            String trouble) {
        return new Row(
                pass.layer(),
                pass.units(),
                Knobs.typeName(pass.activation().getClass()),
                pass.activationSd(),
                pass.units() == 1 ? Double.NaN : expected.activationSd(),
                pass.gradientNorm(),
                share,
                expected.gradientShare(),
                pass.saturated(),
                pass.dead(),
                trouble.isEmpty() ? tr("fine") : trouble,
                trouble.isEmpty());
    }

    private static String trouble(
            Doctor doctor, FirstBatch.LayerPass pass, double share, boolean last) {
        if (!last && pass.identical() >= doctor.rule(Symmetry.class).share()) {
            return tr("units alike");
        }
        if (pass.gradientNorm() > doctor.rule(ExplodingGradients.class).norm()) {
            return tr("gradient explodes");
        }
        if (!last && pass.saturated() >= doctor.rule(Saturation.class).share()) {
            return tr("saturated");
        }
        if (!last && pass.dead() >= doctor.rule(DeadUnits.class).share()) {
            return tr("units dead");
        }
        if (share < doctor.rule(VanishingGradients.class).ratio()) {
            return tr("gradient vanishes");
        }
        if (last) {
            return "";
        }
        // What one layer answers is the next one's input, and is of a good size where inputs are.
        UnscaledInputs inputs = doctor.rule(UnscaledInputs.class);
        if (inputs.isLarge(pass.activationSd())) {
            return tr("signal grows");
        }
        return inputs.isSmall(pass.activationSd()) ? tr("signal fades") : "";
    }
}
