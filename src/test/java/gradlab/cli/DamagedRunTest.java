package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;
import gradlab.run.DamagedRun;
import gradlab.run.SoundRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Damaged run files at the doors that read them: each is used, or refused in a sentence. How many
 * is a system property, {@code -Dgradlab.damaged=100000}, and so is the seed.
 */
class DamagedRunTest {
    private static final int USUAL = 1200;
    private static final Pattern NO_SENTENCE =
            Pattern.compile(
                    "should not have|Exception|java\\.|com\\.google|For input string"
                            + "|(: null\\.?$)|OutOfMemory|https?:",
                    Pattern.MULTILINE);

    @TempDir private Path folder;

    @Test
    void everyDamagedRunFileIsUsedOrRefusedInASentence() throws IOException {
        List<Path> runs = SoundRuns.write(folder);
        List<Path> tables = new ArrayList<>();
        List<DamagedRun> damaged = new ArrayList<>();
        for (Path run : runs) {
            tables.add(SoundRuns.rows(folder, run));
            damaged.add(new DamagedRun(Files.readAllBytes(run)));
        }
        RandomGenerator random = new SplittableRandom(Long.getLong("gradlab.damaged.seed", 8));
        Path file = folder.resolve("damaged.gradlab");
        List<String> escapes = new ArrayList<>();
        int count = Integer.getInteger("gradlab.damaged", USUAL);
        for (int i = 0; i < count; i++) {
            int kind = i % runs.size();
            Files.write(file, damaged.get(kind).next(random));
            for (List<String> command : doors(file, tables.get(kind))) {
                String wrong = tryOut(command);
                if (!wrong.isEmpty()) {
                    escapes.add("file %d: %s: %s".formatted(i, command.getFirst(), wrong));
                }
            }
        }
        assertThat(escapes).isEmpty();
    }

    private List<List<String>> doors(Path run, Path table) {
        String out = folder.resolve("out").toString();
        String epochs = Integer.toString(SoundRuns.EPOCHS);
        return List.of(
                List.of("predict", run.toString(), table.toString()),
                List.of("doctor", run.toString()),
                List.of("train", run.toString(), "--epochs", epochs, "--quiet", "--out", out));
    }

    /** What is wrong with how a command ended; empty where nothing is. */
    private static String tryOut(List<String> command) {
        CommandRun run = new CommandRun();
        int code;
        try {
            code = run.of(command.toArray(String[]::new));
        } catch (Throwable escaped) {
            return escaped.toString();
        }
        boolean diverged = code == ExitCode.FAILED && run.out().contains("diverged");
        if (code != ExitCode.DONE && code != ExitCode.BAD_INPUT && !diverged) {
            return "exit %d, %s".formatted(code, run.err());
        }
        boolean silent = code == ExitCode.BAD_INPUT && run.err().isBlank();
        return silent || NO_SENTENCE.matcher(run.err()).find()
                ? "said \"%s\"".formatted(run.err().strip())
                : "";
    }
}
