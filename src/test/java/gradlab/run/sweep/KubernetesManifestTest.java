package gradlab.run.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.experiment.sweep.Values;

import io.kubernetes.client.openapi.models.V1Job;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The manifest beside what Kubernetes publishes of a Job: each field known, none that is missing.
 */
class KubernetesManifestTest {
    private static final int MOST = 1_000;

    @TempDir Path folder;

    private List<PlannedRun> runs(int count) {
        return SweepPlan.of(
                        new Sweep(
                                "",
                                ShippedExperiments.named("moons"),
                                List.of(
                                        new Values(
                                                Setting.parse("training.batch_size"), List.of(16))),
                                new GridSearch(),
                                new Seeds(1, count),
                                0,
                                new Objective("val_loss", Objective.Of.BEST, Objective.Goal.MIN)))
                .runs();
    }

    private JsonObject manifest(int count) throws IOException {
        new ClusterPlan(new SweepFolder(folder), runs(count)).write();
        Object read = new Yaml().load(Files.readString(folder.resolve("kubernetes.yaml")));
        return new Gson().toJsonTree(read).getAsJsonObject();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12, MOST + 300})
    void itIsAJobAsKubernetesKnowsIt(int count) throws IOException {
        JsonObject job = manifest(count);

        V1Job.validateJsonElement(job);
        JsonObject spec = job.getAsJsonObject("spec");
        assertThat(job.get("kind").getAsString()).isEqualTo("Job");
        assertThat(spec.get("completionMode").getAsString()).isEqualTo("Indexed");
        assertThat(spec.get("completions").getAsInt()).isEqualTo(Math.min(count, MOST));
        assertThat(spec.get("parallelism").getAsInt()).isBetween(1, count);
        assertThat(container(job).getAsJsonArray("command").get(2).getAsString())
                .contains("JOB_COMPLETION_INDEX")
                .endsWith("exit $failed\n");
    }

    private static JsonObject container(JsonObject job) {
        return job.getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("spec")
                .getAsJsonArray("containers")
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowWouldBeFound() throws IOException {
        JsonObject job = manifest(2);
        JsonElement command = container(job).remove("command");
        container(job).add("comand", command);

        assertThatThrownBy(() -> V1Job.validateJsonElement(job)).hasMessageContaining("comand");
    }
}
