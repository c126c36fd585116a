package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;
import gradlab.run.DamagedRun;
import gradlab.run.SoundRuns;
import gradlab.run.files.RunFiles;

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

    /** One for all, since putting a command line together takes longer than most of them run. */
    private final CommandRun run = new CommandRun();

    @Test
    void everyDamagedRunFileIsUsedOrRefusedInASentence() throws IOException {
        List<Path> runs = SoundRuns.write(folder);
        Path file = folder.resolve("damaged.gradlab");
        List<Path> tables = new ArrayList<>();
        List<Path> starting = new ArrayList<>();
        for (Path run : runs) {
            tables.add(SoundRuns.rows(folder, run));
            starting.add(SoundRuns.starting(folder, run, file));
        }
        List<DamagedRun> damaged = DamagedRun.of(runs);
        RandomGenerator random = new SplittableRandom(Long.getLong("gradlab.damaged.seed", 8));
        List<String> escapes = new ArrayList<>();
        int count = Integer.getInteger("gradlab.damaged", USUAL);
        for (int i = 0; i < count; i++) {
            int kind = i % runs.size();
            Files.write(file, damaged.get(kind).next(random));
            List<List<String>> doors =
                    i / runs.size() % 2 == 0
                            ? doors(file, tables.get(kind))
                            : otherDoors(file, tables.get(kind), starting.get(kind));
            for (List<String> command : isRun(file) ? doors : List.of(doors.get(i / 4 % 3))) {
                String wrong = tryOut(command);
                if (!wrong.isEmpty()) {
                    escapes.add("file %d: %s: %s".formatted(i, command.getFirst(), wrong));
                }
            }
        }
        assertThat(escapes).isEmpty();
    }

    /** What is none, all doors refuse alike, by the one reader: trying one of them is enough. */
    private static boolean isRun(Path file) {
        try {
            RunFiles.readRun(file);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        } catch (Throwable escape) {
            return true;
        }
    }

    private List<List<String>> doors(Path run, Path table) {
        String epochs = Integer.toString(SoundRuns.EPOCHS);
        return List.of(
                List.of("predict", run.toString(), table.toString()),
                List.of("doctor", run.toString()),
                List.of("train", run.toString(), "--epochs", epochs, "--quiet", "--out", out()));
    }

    private List<List<String>> otherDoors(Path run, Path table, Path starting) {
        return List.of(
                List.of("predict", run.toString(), table.toString(), "--monte-carlo", "2"),
                List.of("doctor", run.toString(), "--json"),
                List.of("train", starting.toString(), "--quiet", "--out", out()));
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    /** What is wrong with how a command ended; empty where nothing is. */
    private String tryOut(List<String> command) {
        run.clear();
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
