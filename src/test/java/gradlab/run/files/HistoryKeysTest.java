package gradlab.run.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.run.SoundRuns;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class HistoryKeysTest {
    @TempDir private Path folder;

    /** What a run with all that can be recorded writes, and what is written of it on paper. */
    @Test
    void everyKeyOfAHistoryIsDocumented() throws IOException {
        Path run = SoundRuns.write(folder).getFirst();
        RunHistory history = RunFiles.readRun(run).history();
        RunFiles.writeHistory(folder.resolve("history.json"), history);
        JsonObject tree =
                JsonParser.parseString(Files.readString(folder.resolve("history.json")))
                        .getAsJsonObject();
        RunEvent.Started started = Objects.requireNonNull(history.started());
        Set<String> own = new HashSet<>(started.layers());
        started.experiment().training().metrics().stream()
                .flatMap(name -> Stream.of(name, "val_" + name))
                .forEach(own::add);
        tree.remove("experiment");
        Set<String> keys = new TreeSet<>();
        collectKeys(tree, keys);
        keys.removeAll(own);
        // What this run has no occasion to write.
        keys.addAll(List.of("copied_layers", "continued", "penalty"));

        String paper = Files.readString(Path.of("src", "docs", "format.md"));
        assertThat(keys).contains("knobs", "steps", "weight_histograms", "counts");
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(paper).containsPattern("[`\"]" + key + "[`\"]"));
    }

    private static void collectKeys(JsonElement tree, Set<String> keys) {
        if (tree instanceof JsonObject object) {
            keys.addAll(object.keySet());
            object.asMap().values().forEach(value -> collectKeys(value, keys));
        } else if (tree instanceof JsonArray array) {
            array.forEach(value -> collectKeys(value, keys));
        }
    }
}
