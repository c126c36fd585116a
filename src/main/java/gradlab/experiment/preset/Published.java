package gradlab.experiment.preset;

import static gradlab.text.Text.tr;

import gradlab.data.DataShape;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Selu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Tanh;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.LecunNormal;
import gradlab.engine.initializer.LecunUniform;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.AlphaDropout;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;

/** Networks of the literature that dense layers can build, on the data at hand. */
final class Published {
    private static final int RESIDUAL_UNITS = 64;
    private static final int NORMALIZING_UNITS = 256;
    private static final int DEEP_UNITS = 100;
    private static final int GLOROT_UNITS = 1000;
    private final Experiment blank;
    private final Layer output;

    private Published(Experiment blank) {
        this.blank = blank;
        output = blank.model().layers().getLast();
    }

    /** All of them, the oldest first. */
    static List<Recipe> all(DataPlan data, DataShape shape) {
        Published published = new Published(Recipe.blank(data, shape).experiment());
        return List.of(
                published.lenet(),
                published.autoencoderNet(),
                published.glorot(),
                published.deepNormalized(),
                published.residual(),
                published.selfNormalizing());
    }

    private Recipe lenet() {
        return recipe(
                "LeNet-300-100",
                tr("Two hidden layers of 300 and 100 tanh units, the classic on MNIST's digits."),
                "LeCun, Bottou, Bengio, Haffner 1998",
                List.of(
                        dense("hidden1", 300, new Tanh(), new LecunUniform()),
                        dense("hidden2", 100, new Tanh(), new LecunUniform())),
                new Sgd(),
                true);
    }

    private Recipe autoencoderNet() {
        Initializer glorot = new GlorotUniform();
        return recipe(
                "500-500-2000",
                tr(
                        "Three sigmoid layers, on MNIST 784-500-500-2000-10; the paper pretrained"
                                + " them, here they begin from Glorot's weights."),
                "Hinton, Salakhutdinov 2006",
                List.of(
                        dense("hidden1", 500, new Sigmoid(), glorot),
                        dense("hidden2", 500, new Sigmoid(), glorot),
                        dense("hidden3", 2000, new Sigmoid(), glorot)),
                momentum(0.1),
                false);
    }

    private Recipe glorot() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            layers.add(dense("hidden" + i, GLOROT_UNITS, new Tanh(), new GlorotUniform()));
        }
        Recipe recipe =
                recipe(
                        tr("Five tanh layers of 1,000"),
                        tr("The net on which it was shown why deep ones had not trained."),
                        "Glorot, Bengio 2010",
                        layers,
                        new Sgd(),
                        true);
        return recipe.with(new SetTo("training.batch_size", 10));
    }

    private Recipe deepNormalized() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            layers.add(withoutBias("hidden" + i, DEEP_UNITS));
            layers.add(new BatchNormalization());
            layers.add(relu());
        }
        return recipe(
                tr("Ten ReLU layers with batch normalization"),
                tr("Ten layers of 100, each normalized before its ReLU."),
                "Ioffe, Szegedy 2015; He, Zhang, Ren, Sun 2015",
                layers,
                momentum(0.1),
                true);
    }

    private Recipe residual() {
        List<Layer> layers = new ArrayList<>();
        layers.add(dense("stem", RESIDUAL_UNITS, new Relu(), new HeNormal()));
        String from = "stem";
        for (int i = 1; i <= 4; i++) {
            String end = "block" + i;
            layers.add(withoutBias(end + "a", RESIDUAL_UNITS));
            layers.add(new BatchNormalization());
            layers.add(relu());
            layers.add(withoutBias(end + "b", RESIDUAL_UNITS));
            layers.add(new BatchNormalization());
            layers.add(new Add(end + "sum", from, true));
            layers.add(relu().withName(end));
            from = end;
        }
        return recipe(
                tr("Deep residual network"),
                tr("Four blocks of two layers of 64, dense where the paper convolves."),
                "He, Zhang, Ren, Sun 2016",
                layers,
                momentum(0.1),
                true);
    }

    private Recipe selfNormalizing() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            layers.add(dense("hidden" + i, NORMALIZING_UNITS, new Selu(), new LecunNormal()));
            layers.add(Knobs.set(new AlphaDropout(), AlphaDropout::rate).to(0.05));
        }
        return recipe(
                tr("Self-normalizing network of eight layers"),
                tr("Eight SELU layers of 256 with a little alpha dropout."),
                "Klambauer, Unterthiner, Mayr, Hochreiter 2017",
                layers,
                new Sgd(),
                true);
    }

    private static Sgd momentum(double rate) {
        return Knobs.set(new Sgd().withLearningRate(rate), Sgd::momentum).to(0.9);
    }

    private static Dense dense(
            String name, int units, Activation activation, Initializer initializer) {
        return Knobs.set(new Dense(name, units, activation), Dense::kernelInitializer)
                .to(initializer);
    }

    private static Layer withoutBias(String name, int units) {
        return Knobs.set(dense(name, units, new Linear(), new HeNormal()), Dense::useBias)
                .to(false);
    }

    private static Layer relu() {
        return Knobs.set(new ActivationLayer(), ActivationLayer::activation).to(new Relu());
    }

    private Recipe recipe(
            String name,
            String about,
            String source,
            List<Layer> hidden,
            Sgd optimizer,
            boolean standardized) {
        List<Layer> layers = new ArrayList<>(hidden);
        layers.add(output);
        Experiment experiment =
                blank.withName(name).withNotes(about + " " + source).withModel(new Model(layers));
        Recipe recipe =
                new Recipe(name, about, source, experiment)
                        .with(new SetTo("training.optimizer", optimizer));
        return standardized
                ? recipe.with(new SetTo("data.scaling.inputs", new StandardScaler()))
                : recipe;
    }
}
