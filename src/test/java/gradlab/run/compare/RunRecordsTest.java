package gradlab.run.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.control.Recording;

import org.junit.jupiter.api.Test;

import java.util.List;

class RunRecordsTest {
    private static RunRecords two() {
        Experiment first = Runs.small(2);
        Experiment second = first.withTraining(first.training().withSeed(99));
        return new RunRecords(
                List.of(row("a, b", "two\nlines | and a \"bar\"", first), row("c", "", second)));
    }

    private static RunRecords.Row row(String name, String note, Experiment experiment) {
        return new RunRecords.Row(
                name,
                note,
                List.of("good"),
                experiment,
                Runs.run(experiment, Runs.recording(Recording.epochs())).history());
    }

    @Test
    void theTableHasARowARunWithWhatDiffers() {
        List<String> lines = two().csv().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "run,note,tags,seed,best loss,best epoch,last loss,last validation loss,"
                                + "test loss,epochs,seconds,ended");
        assertThat(two().csv()).contains("\"a, b\",\"two\nlines | and a \"\"bar\"\"\",good,");
        assertThat(lines.getLast()).startsWith("c,,good,99,").endsWith(",completed");
    }

    @Test
    void theJsonHoldsNumbersAsNumbers() {
        JsonObject second =
                JsonParser.parseString(two().json())
                        .getAsJsonObject()
                        .getAsJsonArray("runs")
                        .get(1)
                        .getAsJsonObject();
        assertThat(second.get("epochs").getAsInt()).isEqualTo(2);
        assertThat(second.get("best_loss").getAsDouble()).isPositive();
        assertThat(second.getAsJsonObject("settings").get("seed").getAsString()).isEqualTo("99");
        assertThat(second.has("test_loss")).isFalse();
    }

    @Test
    void theReportIsATableAndTheNotes() {
        String report = two().report("Runs of moons");
        assertThat(report).startsWith("# Runs of moons\n\n| run | seed |");
        assertThat(report).contains("## a, b\n\ngood\n\ntwo\nlines | and a \"bar\"\n");
        List<String> table = report.lines().filter(line -> line.startsWith("|")).toList();
        assertThat(table).hasSize(4);
    }
}
