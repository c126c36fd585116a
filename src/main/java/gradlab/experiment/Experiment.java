package gradlab.experiment;

import gradlab.knob.Essential;
import gradlab.knob.Knobs;

/**
 * Everything about one training run. The same experiment, seed and backend give the same history,
 * bit for bit.
 *
 * @param notes free text, Markdown
 */
public record Experiment(
        @Essential String name,
        String notes,
        @Essential(required = true) DataPlan data,
        @Essential(required = true) Model model,
        @Essential(required = true) Training training) {
    /** A nameless model without layers, on the default data. */
    public Experiment() {
        this("", "", new DataPlan(), new Model(), new Training());
    }

    /** The same under another name. */
    public Experiment withName(String newName) {
        return Knobs.set(this, Experiment::name).to(newName);
    }

    /** The same with other notes. */
    public Experiment withNotes(String newNotes) {
        return Knobs.set(this, Experiment::notes).to(newNotes);
    }

    /** The same with another model. */
    public Experiment withModel(Model newModel) {
        return Knobs.set(this, Experiment::model).to(newModel);
    }

    /** The same with another training. */
    public Experiment withTraining(Training newTraining) {
        return Knobs.set(this, Experiment::training).to(newTraining);
    }

    /** The same with other data. */
    public Experiment withData(DataPlan newData) {
        return Knobs.set(this, Experiment::data).to(newData);
    }

    /** The same with the next seed. */
    public Experiment withNextSeed() {
        return withTraining(training.withSeed(training.batches().seed() + 1));
    }
}
