package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The program is killed (SIGKILL) at random moments and started again: never are more than 20 s
 * lost, and never is a file damaged. {@code -Dgradlab.kills=50 -Dgradlab.kills.longest=32} asks for
 * more of it; {@code -Dgradlab.kills.seed} for other moments.
 */
@Timeout(7200)
class KilledWindowTest {
    private static final int KILLS = Integer.getInteger("gradlab.kills", 3);
    private static final int LONGEST = Integer.getInteger("gradlab.kills.longest", 24);
    private static final long SEED = Long.getLong("gradlab.kills.seed", 11);
    private static final long MOST_LOST = 20_000;

    @TempDir private Path folder;

    /** A line that {@link BusyHand} wrote. */
    private record Line(
            String what, long when, long edits, long epochs, String section, String said) {
        static Line of(String text) {
            String[] words = text.split(" ", 6);
            return new Line(
                    words[0],
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Long.parseLong(words[3]),
                    words[4],
                    words[5]);
        }

        boolean isAtLeast(Line other) {
            return edits >= other.edits && epochs >= other.epochs;
        }
    }

    private List<Line> lines() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log)
                ? Files.readAllLines(log).stream().map(Line::of).toList()
                : List.of();
    }

    private Process start(int life) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-Duser.home=" + folder, "-Dglass.platform=Headless"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(
                List.of(
                        BusyHand.class.getName(),
                        folder.resolve("benches").toString(),
                        folder.resolve("log").toString(),
                        Long.toString(SEED + life)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    /** The line in which a life says what came back; how many lines there were before. */
    private Line back(Process program, int before) throws Exception {
        while (lines().size() <= before) {
            assertThat(program.waitFor(50, TimeUnit.MILLISECONDS))
                    .as("ended by itself: %s", Files.readString(folder.resolve("said")))
                    .isFalse();
        }
        return lines().get(before);
    }

    @Test
    void atMostTwentySecondsAreLostAndNoFileIsDamaged() throws Exception {
        Random random = new Random(SEED);
        long lostMost = 0;
        long killed = 0;
        List<Line> known = List.of();
        for (int life = 0; life <= KILLS; life++) {
            Process program = start(life);
            try {
                Line back = back(program, known.size());
                assertThat(back.what()).isEqualTo("BACK");
                assertThat(back.said()).isEqualTo("[]");
                lostMost = Math.max(lostMost, lost(known, back, killed));
                assertThat(lostMost).as("lost after kill %d", life).isLessThanOrEqualTo(MOST_LOST);
                if (life < KILLS) {
                    program.waitFor(random.nextLong(LONGEST * 1000L), TimeUnit.MILLISECONDS);
                }
            } finally {
                program.destroyForcibly();
            }
            program.waitFor();
            killed = System.currentTimeMillis();
            known = lines();
        }
        if (KILLS >= 10) {
            assertThat(known.getLast().epochs()).as("epochs that came back").isPositive();
        }
        System.getLogger("kills")
                .log(
                        System.Logger.Level.INFO,
                        "{0} kills: at most {1} ms lost, {2} edits, {3} epochs",
                        KILLS,
                        lostMost,
                        known.getLast().edits(),
                        known.getLast().epochs());
    }

    /**
     * How long before the kill the first act of the life that it ended was that did not come back;
     * 0 where all did. What was lost of earlier lives was counted then.
     */
    private static long lost(List<Line> known, Line back, long killed) {
        int began = known.stream().map(Line::what).toList().lastIndexOf("BACK");
        return known.stream()
                .skip(Math.max(0, began))
                .filter(line -> !back.isAtLeast(line))
                .mapToLong(line -> killed - line.when())
                .max()
                .orElse(0);
    }
}
