package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.cli.terminal.ExitCode;

import org.junit.jupiter.api.Test;

class BenchmarkCommandTest {
    private final CommandRun command = new CommandRun();

    @Test
    void jsonHasOneObjectABenchmark() {
        assertThat(command.of("bench", "--json", "--runs", "1", "products-32")).isZero();

        JsonObject only =
                JsonParser.parseString(command.out()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(only.keySet())
                .containsExactly(
                        "name", "unit", "median", "min", "max", "runs", "threads", "backend");
        assertThat(only.get("name").getAsString()).isEqualTo("products-32");
        assertThat(only.get("unit").getAsString()).isEqualTo("GFLOP/s");
        assertThat(only.get("median").getAsDouble()).isPositive();
        assertThat(only.get("runs").getAsInt()).isEqualTo(1);
    }

    @Test
    void theTableNamesTheBackend() {
        assertThat(command.of("bench", "--runs", "1", "products-32")).isZero();
        assertThat(command.out()).contains("products-32", "GFLOP/s", "Backend: ");
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        assertThat(command.of("bench", "Z")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(command.err()).contains("There is no benchmark `Z`; there are: A, A2, A3, B,");
    }

    @Test
    void noRunIsNoTiming() {
        assertThat(command.of("bench", "--runs", "0", "A")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(command.err()).contains("--runs is at least 1, not 0.");
    }

    @Test
    void noThreadMultipliesNothing() {
        assertThat(command.of("bench", "--threads", "0", "A")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(command.err()).contains("--threads is at least 1, not 0.");
    }

    @Test
    void theWindowIsMeasuredByName() {
        assertThat(command.of("bench", "--headless", "ui-A")).isZero();
        assertThat(command.out())
                .contains("ui-A", "12", "5.0%", "behind")
                .doesNotContain("Backend");
        CommandRun all = new CommandRun();
        assertThat(all.of("bench", "--headless", "--json", "ui")).isZero();
        JsonObject first =
                JsonParser.parseString(all.out()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(first.keySet()).contains("name", "loss", "frame_ms_p95", "behind_s_max");
    }

    @Test
    void theStartIsTimedBesideAnEmptyWindow() {
        assertThat(command.of("bench", "--headless", "--runs", "2", "start")).isZero();
        assertThat(command.out()).contains("start-bare", "memory", "2.00", "3.00", "400");
        CommandRun json = new CommandRun();
        assertThat(json.of("bench", "--headless", "--json", "--runs", "1", "start")).isZero();
        JsonObject first =
                JsonParser.parseString(json.out()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(first.get("window_s").getAsDouble()).isEqualTo(2);
        assertThat(first.get("nodes").getAsInt()).isEqualTo(400);
    }
}
