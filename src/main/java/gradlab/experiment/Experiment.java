package gradlab.experiment;

/**
 * Everything about one training run. The same experiment, seed and backend give the same history,
 * bit for bit.
 *
 * @param notes free text, Markdown
 */
public record Experiment(String name, String notes, DataPlan data, Model model, Training training) {
    /** The same with another model. */
    public Experiment withModel(Model newModel) {
        return new Experiment(name, notes, data, newModel, training);
    }

    /** The same with another training. */
    public Experiment withTraining(Training newTraining) {
        return new Experiment(name, notes, data, model, newTraining);
    }

    /** The same with other data. */
    public Experiment withData(DataPlan newData) {
        return new Experiment(name, notes, newData, model, training);
    }
}
