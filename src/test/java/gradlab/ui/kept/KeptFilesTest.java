package gradlab.ui.kept;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunLabel;
import gradlab.run.history.HistoryDifference;
import gradlab.run.history.RunHistory;
import gradlab.run.live.LiveRun;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.training.RunStart;
import gradlab.text.Message;
import gradlab.ui.app.Document;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.lesson.LessonPlace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The files of a kept bench: cut, damaged, newer, hostile; they are read as far as that can be. */
@Timeout(300)
class KeptFilesTest {
    private static final int DAMAGED = 600;

    @TempDir private Path root;
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private final Experiment experiment = Runs.small(2);
    private final RecordedRun run = trained();

    private RecordedRun trained() {
        LiveRun live =
                new LiveRun(
                        RecordedRun.from(
                                RunStart.fresh(experiment, Runs.HERE),
                                new SnapshotBudget(0).store()),
                        new RunControl());
        live.train();
        return live.recorded();
    }

    @BeforeEach
    void keepABench() throws IOException {
        folder = root.resolve("bench");
        file = folder.resolve(KeptFolder.BENCH);
        new KeptWriter(folder).write(kept("first", 1), materials());
    }

    private Map<Integer, KeptWriter.Material> materials() {
        return Map.of(1, new KeptWriter.Material(run, run.state()));
    }

    private KeptBench kept(String step, long stamp) {
        List<Document.Step> past = List.of(new Document.Step(step, experiment.withName("Before")));
        return new KeptBench(
                new Document.State(experiment, experiment, null, null, past, List.of()),
                List.of(
                        new KeptBench.Run(
                                1,
                                experiment,
                                Path.of("").toAbsolutePath(),
                                new RunLabel("Mine", "", List.of()),
                                true,
                                false,
                                0,
                                RunLabel.NONE,
                                0,
                                0,
                                new KeptBench.Stamp(2, 0, stamp, -1, true))),
                1,
                new KeptBench.Twin(experiment.withName("Other"), 0, false),
                new KeptPlace("bench", "lesson", "data", List.of(0), 0, -1),
                List.of(new TilePlan(ChartKind.LOSS)),
                new LessonPlace("01-x", "third", List.of()));
    }

    private ReturnedBench read() {
        return KeptReaderJson.read(folder);
    }

    private static List<String> lost(ReturnedBench back) {
        return back.lost().stream().map(Message::english).toList();
    }

    private static String undo(ReturnedBench back) {
        Document.State document = back.document();
        return document == null ? "" : document.past().getLast().what();
    }

    private void replace(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static Map<String, byte[]> bytes(Path of) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        for (String name : KeptFolder.names(of)) {
            all.put(name, Files.readAllBytes(of.resolve(name)));
        }
        return all;
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ReturnedBench back = read();
        assertThat(back.lost()).isEmpty();
        assertThat(back.document()).isEqualTo(kept("first", 1).document());
        assertThat(back.twin()).isEqualTo(kept("first", 1).twin());
        assertThat(back.place()).isEqualTo(kept("first", 1).place());
        assertThat(back.layout()).isEqualTo(kept("first", 1).layout());
        assertThat(back.lesson()).isEqualTo(kept("first", 1).lesson());
        assertThat(HistoryDifference.first(back.runs().getFirst().curves(), run.history()))
                .isNull();
        assertThat(back.runs().getFirst().label().name()).isEqualTo("Mine");
    }

    /** As a power cut or SIGKILL may leave a folder, in the order in which the writer writes. */
    @Test
    void cutAtAnyByteTheOldBenchIsThereOrTheNewOne() throws IOException {
        Map<String, byte[]> old = bytes(folder);
        KeptWriter again = new KeptWriter(folder);
        again.write(kept("second", 2), materials());
        Map<String, byte[]> now = bytes(folder);
        String added = now.keySet().stream().filter(n -> !old.containsKey(n)).findFirst().get();
        assertThat(old.keySet()).doesNotContain(added);
        int whole = now.get(added).length;
        int bench = now.get(KeptFolder.BENCH).length;
        Path cut = Files.createDirectory(root.resolve("cut"));
        for (String name : old.keySet()) {
            Files.write(cut.resolve(name), old.get(name));
        }
        for (int at = 0; at <= whole; at++) {
            part(cut, added, now.get(added), at);
            expect(cut, "first", at % 50 == 0);
        }
        Files.move(part(cut, added), cut.resolve(added));
        for (int at = 0; at <= bench; at++) {
            part(cut, KeptFolder.BENCH, now.get(KeptFolder.BENCH), at);
            expect(cut, "first", at % 50 == 0);
        }
        Files.move(
                part(cut, KeptFolder.BENCH),
                cut.resolve(KeptFolder.BENCH),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        expect(cut, "second", true);
        for (String name : old.keySet()) {
            if (!now.containsKey(name)) {
                Files.delete(cut.resolve(name));
            }
        }
        expect(cut, "second", true);
        new KeptWriter(cut).write(kept("third", 3), materials());
        assertThat(KeptFolder.names(cut)).hasSize(2);
        expect(cut, "third", true);
    }

    private static Path part(Path in, String name) {
        return in.resolve("." + name + "-2000000000.part");
    }

    private static void part(Path in, String name, byte[] all, int length) throws IOException {
        Files.write(part(in, name), java.util.Arrays.copyOf(all, length));
    }

    private void expect(Path in, String step, boolean all) {
        if (all) {
            ReturnedBench back = KeptReaderJson.read(in);
            assertThat(lost(back)).isEmpty();
            assertThat(undo(back)).isEqualTo(step);
            assertThat(back.runs()).hasSize(1);
        } else {
            assertThat(KeptReaderJson.document(in).past().getLast().what()).isEqualTo(step);
        }
    }

    @Test
    void aWritingThatFailsLeavesTheBenchBefore() throws IOException {
        RecordedRun gone = run;
        KeptWriter writer = new KeptWriter(folder);
        Path blocked = folder.resolve("run-1-2.gradlab");
        Files.createDirectory(blocked);
        Files.writeString(blocked.resolve("in-the-way"), "");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                writer.write(
                                        kept("second", 2),
                                        Map.of(1, new KeptWriter.Material(gone, gone.state()))))
                .isInstanceOf(IOException.class);
        assertThat(undo(read())).isEqualTo("first");
        assertThat(lost(read())).isEmpty();
    }

    @Test
    void eachPartIsDamagedForItself() throws IOException {
        replace("\"left\":\"lesson\"", "\"left\":7");
        assertThat(lost(read())).hasSize(1).first().asString().contains("the place in the window");
        replace("\"lesson\":\"01-x\"", "\"lesson\":[]");
        replace("\"smoothing\":1", "\"smoothing\":-1");
        Files.write(folder.resolve("run-1-1.gradlab"), new byte[] {1, 2, 3});
        ReturnedBench back = read();
        assertThat(lost(back)).hasSize(4);
        assertThat(String.join("\n", lost(back))).contains("run 1", "the charts", "the lesson");
        assertThat(undo(back)).isEqualTo("first");
        assertThat(back.twin()).isNotNull();
    }

    @Test
    void aNewerBenchIsReadAsFarAsItIsKnownAndSaidToBeNewer() throws IOException {
        replace(
                "\"version\":1,\"experiments\"",
                "\"version\":2,\"more\":{\"a\":[1]},\"experiments\"");
        ReturnedBench back = read();
        assertThat(lost(back)).hasSize(1).first().asString().contains("newer version");
        assertThat(back.runs()).hasSize(1);
        assertThat(undo(back)).isEqualTo("first");
    }

    @Test
    void ofABenchThatCannotBeReadAtAllTheRunsAreThere() throws IOException {
        Files.writeString(file, "{\"format\": \"gradlab/ben");
        ReturnedBench back = read();
        assertThat(back.document()).isNull();
        assertThat(lost(back)).first().asString().startsWith("the bench: ");
        assertThat(back.runs()).hasSize(1);
        assertThat(back.runs().getFirst().number()).isEqualTo(1);
    }

    @Test
    void aFileOutsideTheFolderIsNotOpened() throws IOException {
        Files.copy(folder.resolve("run-1-1.gradlab"), root.resolve("run-1-1.gradlab"));
        replace("\"run-1-1.gradlab\"", "\"../run-1-1.gradlab\"");
        assertThat(lost(read())).first().asString().contains("is no file of a run in this folder");
        assertThat(read().runs()).isEmpty();
        replace("\"../run-1-1.gradlab\"", "\"run-1-9.gradlab\"");
        Files.createSymbolicLink(
                folder.resolve("run-1-9.gradlab"), root.resolve("run-1-1.gradlab"));
        assertThat(lost(read())).first().asString().contains("is no plain file");
        assertThat(read().runs()).isEmpty();
    }

    @Test
    void absurdSizesAndCountsAreRefused() throws IOException {
        replace("\"layout\":[", "\"layout\":[" + "{\"chart\":\"loss\"},".repeat(300));
        assertThat(lost(read())).first().asString().contains("there are 301, and at most 200");
        String run = Files.readString(file).replaceFirst(".*\"runs\":\\[(\\{.*?\\}\\}).*", "$1");
        replace("\"runs\":[", "\"runs\":[" + (run + ",").repeat(20_001));
        assertThat(lost(read())).first().asString().contains("at most 20,000");
        try (var out = Files.newOutputStream(file)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int megabyte = 0; megabyte < 65; megabyte++) {
                out.write(blanks);
            }
        }
        assertThat(lost(read())).first().asString().contains("65 MB");
        Files.writeString(file, "[".repeat(1_000_000));
        assertThat(lost(read())).hasSize(1);
    }

    @Test
    void damagedAtRandomNothingEscapesAndNothingHangs() throws IOException {
        int damaged = Integer.getInteger("gradlab.damaged", DAMAGED);
        RandomGenerator random = new Random(Long.getLong("gradlab.damaged.seed", 11));
        Map<String, byte[]> sound = bytes(folder);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < damaged; i++) {
            for (Map.Entry<String, byte[]> each : sound.entrySet()) {
                Files.write(folder.resolve(each.getKey()), each.getValue());
            }
            String name = random.nextInt(3) > 0 ? KeptFolder.BENCH : "run-1-1.gradlab";
            byte[] bytes = sound.get(name);
            Files.write(
                    folder.resolve(name),
                    name.equals(KeptFolder.BENCH) && random.nextBoolean()
                            ? words(new String(bytes, StandardCharsets.UTF_8), random)
                            : bits(bytes, random));
            ReturnedBench back = read();
            for (RunHistory history :
                    back.runs().stream().map(r -> r.curves()).collect(Collectors.toList())) {
                assertThat(history.epochs()).isNotNegative();
            }
            seen.add(back.lost().isEmpty() ? "whole" : "less");
        }
        assertThat(seen).contains("less");
    }

    private static byte[] bits(byte[] sound, RandomGenerator random) {
        byte[] copy = sound.clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0
                ? java.util.Arrays.copyOf(copy, random.nextInt(copy.length))
                : copy;
    }

    private static byte[] words(String text, RandomGenerator random) {
        List<String> odd =
                List.of(
                        "-1",
                        "1e9",
                        "2147483648",
                        "1e999",
                        "null",
                        "[]",
                        "{}",
                        "true",
                        "\"\"",
                        "\"../../x\"",
                        "\"\\u0000\"",
                        "[[[[[[]]]]]]",
                        "0.5",
                        "\"NaN\"");
        int at = random.nextInt(text.length());
        int colon = text.indexOf(':', at);
        if (colon < 0) {
            return text.substring(0, at).getBytes(StandardCharsets.UTF_8);
        }
        int end = colon + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String changed =
                text.substring(0, colon + 1)
                        + odd.get(random.nextInt(odd.size()))
                        + text.substring(end);
        return changed.getBytes(StandardCharsets.UTF_8);
    }
}
