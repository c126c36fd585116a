package gradlab.ui.window;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Speed;
import gradlab.ui.app.Toolkit;
import gradlab.ui.kept.KeptFolders;
import gradlab.ui.lesson.LessonPlace;
import gradlab.ui.settings.SettingsJson;

import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The program in its window, without a display, and a hand in it that never rests: it edits,
 * trains, pauses, rewinds, opens twins, and turns the pages of a lesson, until it is killed. It
 * writes down what there is, with the time, before anything and after every act.
 */
final class BusyHand {
    private final Path log;
    private final Random random;
    private final WindowApplication.Shown shown;
    private final BenchModel bench;

    private BusyHand(Path log, long seed, WindowApplication.Shown shown) {
        this.log = log;
        random = new Random(seed);
        this.shown = shown;
        bench = shown.bench();
    }

    /** Where benches are kept, where to write down what happens, and a seed. */
    public static void main(String[] arguments) throws Exception {
        Toolkit.startHeadless();
        CompletableFuture<WindowApplication.Shown> shown = new CompletableFuture<>();
        Toolkit.call(
                () -> {
                    OpeningExperiment.read();
                    WindowApplication.begin(
                            new Stage(),
                            SettingsJson.unkept(),
                            new KeptFolders(Path.of(arguments[0])),
                            false,
                            shown::complete);
                    return shown;
                });
        BusyHand hand =
                new BusyHand(Path.of(arguments[1]), Long.parseLong(arguments[2]), shown.join());
        while (!Toolkit.call(hand::isReady)) {
            Toolkit.awaitFrames(1);
        }
        hand.note("BACK");
        while (true) {
            Toolkit.call(hand::act);
            hand.note("STATE");
            Toolkit.awaitFrames(2 + hand.random.nextInt(20));
        }
    }

    /** The bench is kept, what was left is there, and the lessons are read. */
    private boolean isReady() {
        var memory = shown.windowView().commands().memory();
        return memory != null
                && memory.on().get()
                && shown.windowView().lessons().place() != null
                && bench.data().prepared().get() != null;
    }

    private boolean act() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> edit();
            case 3, 4, 5, 6 -> {
                bench.run().speed().set(Speed.TEN_EPOCHS);
                bench.transport().play();
            }
            case 7 -> bench.transport().pause();
            case 8 -> bench.transport().stepBatch();
            case 9 -> shown.windowView().lessons().next();
            case 10 -> bench.twin().toggle();
            default -> {
                if (random.nextInt(4) == 0) {
                    bench.transport().rewind();
                }
            }
        }
        return true;
    }

    private void edit() {
        bench.editing()
                .edit("Edit", e -> e.withName(String.format(Locale.ROOT, "edit %d", edits() + 1)));
    }

    private int edits() {
        String name = bench.editing().experiment().get().name();
        return name.startsWith("edit ") ? Integer.parseInt(name.substring(5)) : 0;
    }

    /** Numbers that only grow: edits, epochs of all runs; then the lesson, the complaints. */
    private String state() {
        long epochs = bench.run().runs().stream().mapToLong(r -> r.history().epochs()).sum();
        LessonPlace place = shown.windowView().lessons().place();
        List<String> said =
                bench.notices().shown().stream()
                        .map(notice -> notice.what())
                        .filter(words -> words.contains("read") || words.contains("kept for"))
                        .collect(Collectors.toList());
        return edits() + " " + epochs + " " + (place == null ? "-" : place.section()) + " " + said;
    }

    private void note(String what) throws Exception {
        String line = Toolkit.call(this::state);
        Files.writeString(
                log,
                what + " " + System.currentTimeMillis() + " " + line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
