package gradlab.experiment.preset;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.DataShape;
import gradlab.data.DataSource;
import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Split;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

class RecipeTest {
    private static DataPlan plan(String experiment) {
        return ShippedExperiments.named(experiment).data();
    }

    private static DataShape shape(DataPlan plan) {
        DataSource source = plan.source();
        return PreparedData.of(source, new Split(), plan.scaling(), plan.labelNoise(), Path.of(""))
                .shape();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spirals", "sine", "garments"})
    void everyRecipeFitsTheDataItIsMadeFor(String data) {
        DataPlan plan = plan(data);
        DataShape shape = shape(plan);
        for (Recipe recipe : Recipe.all(plan, shape)) {
            assertThat(ExperimentCheck.check(recipe.experiment(), shape))
                    .as(recipe.name())
                    .isEmpty();
            assertThat(recipe.about()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spirals", "sine", "garments"})
    void everyPublishedNetFitsTheDataNamesItsSourceAndSaysWhy(String data) {
        DataPlan plan = plan(data);
        DataShape shape = shape(plan);
        List<Recipe> published = Recipe.published(plan, shape);
        assertThat(published).hasSizeGreaterThanOrEqualTo(6);
        for (Recipe recipe : published) {
            assertThat(ExperimentCheck.check(recipe.experiment(), shape))
                    .as(recipe.name())
                    .noneMatch(Problem::isError);
            assertThat(recipe.source()).as(recipe.name()).containsPattern("[12][09][0-9]{2}");
            assertThat(Recipe.why(recipe.experiment()))
                    .as(recipe.name())
                    .isNotEmpty()
                    .allMatch(sentence -> sentence.endsWith("."));
        }
    }

    @Test
    void everySettingThatIsNoDefaultIsGivenAReason() {
        DataPlan plan = plan("spirals");
        Experiment blank = Recipe.blank(plan, shape(plan)).experiment();
        assertThat(Recipe.why(blank))
                .anyMatch(why -> why.startsWith("ReLU"))
                .anyMatch(why -> why.startsWith("He's weights"))
                .anyMatch(why -> why.startsWith("Adam"))
                .anyMatch(why -> why.startsWith("Learning rate η 0.01"));
        Experiment smaller = new SetTo("training.batch_size", 10).applyTo(blank);
        assertThat(Recipe.why(smaller)).hasSize(Recipe.why(blank).size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spirals", "sine", "garments"})
    void aBlankOneHasOneHiddenLayerAndAnOutputThatFits(String data) {
        DataPlan plan = plan(data);
        List<Layer> layers = Recipe.blank(plan, shape(plan)).experiment().model().layers();
        assertThat(layers).hasSize(2);
        assertThat(((Dense) layers.getFirst()).units()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spirals", "sine"})
    void withoutValidationRowsNoRecipeWaitsOnThem(String data) {
        DataPlan plan = plan(data);
        DataPlan alone = Knobs.set(plan, DataPlan::split).to(new Split(1, 0, 0, false, 1));
        DataShape shape = shape(plan);
        for (Recipe recipe : Recipe.all(alone, shape)) {
            assertThat(ExperimentCheck.check(recipe.experiment(), shape))
                    .as(recipe.name())
                    .noneMatch(Problem::isError);
        }
    }
}
