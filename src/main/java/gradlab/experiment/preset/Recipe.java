package gradlab.experiment.preset;

import static gradlab.text.Text.tr;

import gradlab.data.DataShape;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Selu;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.LecunNormal;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Nadam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.schedule.Constant;
import gradlab.experiment.Batches;
import gradlab.experiment.DataPlan;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.check.OutputCheck;
import gradlab.experiment.edit.FreshLayer;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;

/**
 * A network as the field would begin with it, with the output layer and the loss that fit the data.
 *
 * @param name what it is called
 * @param about what it is for, in one line
 * @param source who published it; empty for one that everybody uses
 */
public record Recipe(String name, String about, String source, Experiment experiment) {
    private static final int DEEP_UNITS = 32;
    private static final int DEEP = 5;
    private static final int EPOCHS = 100;
    private static final int PATIENCE = 20;

    /** One that everybody uses. */
    Recipe(String name, String about, Experiment experiment) {
        this(name, about, "", experiment);
    }

    /** Networks of the literature for data of a shape, the oldest first. */
    public static List<Recipe> published(DataPlan data, DataShape shape) {
        return Published.all(data, shape);
    }

    /** Why an experiment is set as it is: a sentence for each setting that is no default. */
    public static List<String> why(Experiment experiment) {
        return Reasons.of(experiment);
    }

    /** All recipes for data of a shape. */
    public static List<Recipe> all(DataPlan data, DataShape shape) {
        Kitchen kitchen = new Kitchen(data, shape);
        return List.of(
                kitchen.blank(),
                kitchen.linear(),
                kitchen.deep(),
                kitchen.selfNormalizing(),
                kitchen.residual());
    }

    /** The smallest network with a hidden layer. */
    public static Recipe blank(DataPlan data, DataShape shape) {
        return new Kitchen(data, shape).blank();
    }

    private record Kitchen(DataPlan data, DataShape shape) {
        Recipe blank() {
            return recipe(
                    tr("Blank"),
                    tr("One hidden layer of 16 ReLU units and the output, trained with Adam."),
                    List.of(FreshLayer.hidden("hidden1", FreshLayer.USUAL_UNITS)),
                    Knobs.set(new Adam(), Adam::learningRate).to(0.01));
        }

        Recipe linear() {
            return recipe(
                    shape.classification() ? tr("Logistic regression") : tr("Linear regression"),
                    tr("No hidden layer: what a straight line or plane can do."),
                    List.of(),
                    Knobs.set(new Sgd(), Sgd::learningRate).to(0.1));
        }

        Recipe deep() {
            List<Layer> layers = new ArrayList<>();
            for (int i = 1; i <= DEEP; i++) {
                Dense dense = dense("hidden" + i, new Linear(), new HeNormal());
                layers.add(Knobs.set(dense, Dense::useBias).to(false));
                layers.add(new BatchNormalization());
                layers.add(
                        Knobs.set(new ActivationLayer(), ActivationLayer::activation)
                                .to(new Relu()));
            }
            return stopping(
                    recipe(
                            tr("Deep network"),
                            tr(
                                    "Five layers of 32: He, batch normalization, ReLU, Nadam and"
                                            + " early stopping."),
                            layers,
                            new Nadam()));
        }

        Recipe selfNormalizing() {
            List<Layer> layers = new ArrayList<>();
            for (int i = 1; i <= DEEP; i++) {
                layers.add(dense("hidden" + i, new Selu(), new LecunNormal()));
            }
            Sgd sgd =
                    Knobs.set(Knobs.set(new Sgd(), Sgd::momentum).to(0.9), Sgd::nesterov).to(true);
            Recipe recipe =
                    recipe(
                            tr("Self-normalizing network"),
                            tr(
                                    "Five layers of 32: LeCun, SELU, standardized inputs, Nesterov"
                                            + " and early stopping."),
                            layers,
                            sgd);
            return stopping(recipe.with(new SetTo("data.scaling.inputs", new StandardScaler())));
        }

        Recipe residual() {
            List<Layer> layers = new ArrayList<>();
            layers.add(dense("hidden1", new Relu(), new HeNormal()));
            for (int i = 1; i <= 2; i++) {
                String from = i == 1 ? "hidden1" : "add";
                layers.add(dense("hidden" + 2 * i, new Relu(), new HeNormal()));
                layers.add(dense("hidden" + (2 * i + 1), new Linear(), new HeNormal()));
                layers.add(new Add(i == 1 ? "add" : "add_1", from, true));
            }
            return recipe(
                    tr("Residual network"),
                    tr("Two blocks of 32 with skip connections around them, trained with Adam."),
                    layers,
                    new Adam());
        }

        private Dense dense(String name, Activation activation, Initializer initializer) {
            return Knobs.set(new Dense(name, DEEP_UNITS, activation), Dense::kernelInitializer)
                    .to(initializer);
        }

        private Recipe stopping(Recipe recipe) {
            if (!data.validates()) {
                return recipe;
            }
            EarlyStopping stopping =
                    Knobs.set(
                                    Knobs.set(new EarlyStopping(), EarlyStopping::patience)
                                            .to(PATIENCE),
                                    EarlyStopping::restoreBestWeights)
                            .to(true);
            return recipe.with(new SetTo("training.early_stopping", stopping));
        }

        private Recipe recipe(String name, String about, List<Layer> hidden, Optimizer optimizer) {
            List<Layer> layers = new ArrayList<>(hidden);
            layers.add(OutputCheck.suitable(shape));
            Training training =
                    new Training(
                            loss(),
                            shape.classification() ? List.of("accuracy") : List.of(),
                            optimizer,
                            new Constant(),
                            EPOCHS,
                            new Batches());
            return new Recipe(
                    name, about, new Experiment(name, about, data, new Model(layers), training));
        }

        private Loss loss() {
            return switch (shape.classNames().size()) {
                case 0 -> new MeanSquaredError();
                case 1, 2 -> new BinaryCrossentropy();
                default -> new SparseCategoricalCrossentropy();
            };
        }
    }

    /** The same with a change. */
    Recipe with(Change change) {
        return new Recipe(name, about, source, change.applyTo(experiment));
    }
}
