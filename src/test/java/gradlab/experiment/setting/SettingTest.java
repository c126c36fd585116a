package gradlab.experiment.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.activation.Relu;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.optimizer.Adam;
import gradlab.experiment.Experiment;
import gradlab.experiment.Samples;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.KnobField;

import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class SettingTest {
    private final Experiment opening = ShippedExperiments.named("vanishing-gradients");

    private static Object get(Experiment experiment, String address) {
        return Setting.parse(address).get(experiment);
    }

    @Property(seed = "2718", tries = 60, edgeCases = EdgeCasesMode.NONE)
    void everySettingOfAnyExperimentIsFoundReadAndSetAtItsAddress(@ForAll long seed) {
        Experiment experiment = Samples.random(seed);
        Assume.that(namesDiffer(experiment)); // else the experiment's check refuses it
        for (Map.Entry<Setting, SettingValue> each : ExperimentSettings.of(experiment).entrySet()) {
            Setting setting = Setting.parse(each.getKey().toString());
            assertThat(setting).isEqualTo(each.getKey());
            Object value = setting.get(experiment);
            assertThat(SettingJson.with(experiment, setting, SettingJson.tree(value)))
                    .as("%s set to what it is", setting)
                    .isEqualTo(experiment);
        }
    }

    private static boolean namesDiffer(Experiment experiment) {
        List<Layer> layers = LayerNames.fill(experiment.model().layers());
        return layers.stream().map(Layer::name).distinct().count() == layers.size();
    }

    @Property(seed = "2718", tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aSettingThatDiffersIsTheOneThatWasSet(@ForAll long seed) {
        Experiment experiment = Samples.random(seed);
        Setting setting = Setting.parse("training.batch_size");
        int rows = Math.floorMod(seed, 1000) + 1;
        List<SettingChange> changes =
                ExperimentDifference.between(experiment, setting.with(experiment, rows)).changes();
        assertThat(changes.size()).isEqualTo(setting.get(experiment).equals(rows) ? 0 : 1);
    }

    @Test
    void aPatternSetsAllLayersThatFit() {
        Experiment wide = Setting.parse("model.layers[hidden*].units").with(opening, 16);
        assertThat(wide.model().layers())
                .extracting(layer -> ((Dense) layer).units())
                .containsExactly(16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 1);
    }

    @Test
    void aLayerIsPickedByNameOrByNumber() {
        assertThat(get(opening, "model.layers[hidden3].units")).isEqualTo(5);
        assertThat(get(opening, "model.layers[10].units")).isEqualTo(1);
        assertThat(get(opening, "model.layers[output].activation.type"))
                .isEqualTo(get(opening, "model.layers[output].activation"));
    }

    @ParameterizedTest
    @CsvSource({"1, hidden1", "4, hidden4", "10, hidden10", "12, hidden12"})
    void aCountKeepsTheFirstOrRepeatsTheLast(int count, String last) {
        Setting setting = Setting.parse("model.layers[hidden*].count");
        Experiment changed = setting.with(opening, count);
        List<Layer> layers = changed.model().layers();
        assertThat(setting.get(changed)).isEqualTo(count);
        assertThat(layers.get(layers.size() - 2).name()).isEqualTo(last);
        assertThat(layers.getLast().name()).isEqualTo("output");
    }

    @Test
    void aWordAJsonObjectAndATypeSetWhatHasSettingsOfItsOwn() {
        String all = "model.layers[hidden*].activation";
        for (String words :
                List.of(all + "=relu", all + ".type=relu", all + "={\"type\":\"relu\"}")) {
            Experiment changed = SettingJson.with(opening, words);
            assertThat(get(changed, all)).isEqualTo(new Relu());
        }
        Experiment adam =
                SettingJson.with(
                        opening, "training.optimizer={\"type\": \"adam\", \"learning_rate\": 0.1}");
        assertThat(adam.training().optimizer()).isEqualTo(new Adam().withLearningRate(0.1));
    }

    @Test
    void itSaysOfItselfWhatTheRecordSays() {
        KnobField rate =
                Setting.parse("training.optimizer.learning_rate").field(opening).orElseThrow();
        assertThat(rate.label()).isEqualTo("Learning rate η");
        assertThat(Setting.parse("model.layers[hidden*].count").field(opening)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "training.optimizer.learning_rate, true",
        "training.epochs, true",
        "training.gradient_noise, true",
        "model.layers[hidden1].trainable, true",
        "model.layers[hidden1].units, false",
        "training.seed, false",
        "data.source.noise, false"
    })
    void itKnowsWhetherARunUnderWayFollowsIt(String address, boolean live) {
        assertThat(Setting.parse(address).isLive(opening)).isEqualTo(live);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.optimizer.learning_rte | did you mean `learning_rate`?",
                "training.optimizer.learningRate | did you mean `learning_rate`?",
                "model.layers[hiden1].units | did you mean `hidden1`?",
                "model.layers[12].units | no layer is called `12`",
                "model.layers[x*].count | no layer is called `x*`",
                "training.phases[0].epochs | there is no number 0: it is empty",
                "training.early_stopping.patience | it is not set",
                "training.epochs.x | it has no settings of its own",
                "training[0] | it is no list"
            })
    void whatIsNotThereIsSaidWithWhatIs(String address, String sentence) {
        assertThatThrownBy(() -> get(opening, address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "a.", "a..b", "a[", "a[]", "a[b]c", "]", "[a]"})
    void whatIsNoAddressIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Setting.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no address of a setting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.batch_size=0 | batch_size must be at least 1",
                "training.batch_size=1.5 | a whole number",
                "training.batch_size=many | a whole number",
                "training.optimizer=adm | did you mean `adam`?",
                "model.layers[hidden*].count=0 | a number of layers from 1 to 1,000",
                "training.batch_size | write PATH=VALUE",
                "=3 | write PATH=VALUE"
            })
    void aValueThatDoesNotFitIsRefused(String words, String sentence) {
        assertThatThrownBy(() -> SettingJson.with(opening, words))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void numbersTakeTheSettingsOwnType() {
        Setting rows = Setting.parse("training.batch_size");
        assertThat(rows.with(opening, 16.0)).isEqualTo(rows.with(opening, 16));
        assertThatThrownBy(() -> rows.with(opening, 16.5)).hasMessageContaining("whole number");
        assertThatThrownBy(() -> rows.with(opening, 1e12)).hasMessageContaining("2,147,483,647");
        assertThatThrownBy(() -> rows.with(opening, "16")).hasMessageContaining("no value");
        Setting trainable = Setting.parse("model.layers[hidden1].trainable");
        assertThat(trainable.get(trainable.with(opening, 0))).isEqualTo(false);
    }

    @Test
    void phasesSetTheEpochs() {
        Experiment phased =
                SettingJson.with(opening, "training.phases=[{\"epochs\": 2}, {\"epochs\": 3}]");
        assertThatThrownBy(() -> Setting.parse("training.epochs").with(phased, 9))
                .hasMessageContaining("the phases say how many");
        Experiment longer = Setting.parse("training.phases[1].epochs").with(phased, 7);
        assertThat(longer.training().epochs()).isEqualTo(9);
    }
}
