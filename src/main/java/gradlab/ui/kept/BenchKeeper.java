package gradlab.ui.kept;

import static gradlab.text.Text.tr;

import gradlab.run.history.Checkpoint;
import gradlab.run.live.LiveRun;
import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.app.RunEntry;
import gradlab.ui.kept.KeptWriter.Material;
import gradlab.ui.notice.Notice.Until;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps a bench in its folder: some seconds after anything changed, as soon as a run stops, and
 * when the window closes. It looks at the bench on the window's thread, asks runs under way for
 * their states between two of their steps, and writes on a worker's thread. Whoever owns it calls
 * {@link #beat} once a second.
 */
final class BenchKeeper {
    /**
     * Seconds from the beginning of one keeping to the end of the next, where that takes as long as
     * the last one did: far fewer than may be lost.
     */
    static final int PERIOD = 12;

    /** Seconds from the beginning of one to that of the next, however long one takes. */
    private static final int REST = 5;

    /** How often a run that did not tell its state is asked again at once. */
    private static final int RETRIES = 3;

    /** Seconds that a run may take to tell its state; then it stays as it was kept before. */
    static final int PATIENCE = 4;

    private final BenchModel bench;
    private final BenchView view;
    private final List<Consumer<Boolean>> waiting = new ArrayList<>();
    private List<Message> curvesOnly = List.of();
    private @Nullable KeptWriter writer;
    private @Nullable KeptBench last;
    private @Nullable Gathering gathering;
    private boolean writing;
    private boolean soon;
    private int seconds;
    private int took;
    private int retries;

    /** Keeps nothing before it has a folder. */
    BenchKeeper(BenchModel bench, BenchView view) {
        this.bench = bench;
        this.view = view;
        bench.run().state().addListener(observable -> soon = true);
    }

    /** The states of runs under way, as they arrive. */
    private final class Gathering {
        private final KeptBench kept;
        private final Map<Integer, Material> materials = new HashMap<>();
        private int missing;
        private int waited;

        Gathering(KeptBench kept) {
            this.kept = kept;
        }

        void gather(List<RunEntry> runs) {
            List<RunEntry> live = new ArrayList<>();
            for (RunEntry run : runs) {
                LiveRun going = bench.twin().live(run);
                if (going != null && !going.isOver()) {
                    live.add(run);
                } else {
                    materials.put(run.number(), new Material(run.recorded(), run.end()));
                }
            }
            missing = live.size();
            live.forEach(this::ask);
            proceed();
        }

        private void ask(RunEntry run) {
            LiveRun going = bench.twin().live(run);
            if (going != null) {
                going.checkpoint(state -> arrived(run, state));
            }
        }

        private void arrived(RunEntry run, Checkpoint state) {
            if (equals(gathering)) {
                materials.put(run.number(), new Material(run.recorded(), state));
                missing--;
                proceed();
            }
        }

        void beat() {
            waited++;
            if (waited > PATIENCE) {
                finish();
            }
        }

        private void proceed() {
            if (missing == 0 && equals(gathering)) {
                finish();
            }
        }

        private void finish() {
            gathering = null;
            write(kept, materials, missing == 0);
        }
    }

    /** Keeps the bench in another folder from now on; null keeps it nowhere. */
    void keepIn(@Nullable KeptWriter folder) {
        writer = folder;
        last = null;
        curvesOnly = List.of();
    }

    /** Notes that the folder holds the bench as it stands. */
    void isKept(Map<Integer, String> files) {
        KeptBench now = view.now();
        if (writer != null) {
            writer.adopt(now, files);
        }
        last = now;
        soon = false;
    }

    /** Whether it has a folder. */
    boolean keeps() {
        return writer != null;
    }

    /** The runs of which the curves alone are kept, a sentence each. */
    List<Message> curvesOnly() {
        return curvesOnly;
    }

    /** A second has gone by. */
    void beat() {
        if (gathering != null) {
            gathering.beat();
        }
        seconds++;
        if (!isBusy() && (soon || seconds >= Math.max(REST, PERIOD - took))) {
            begin();
        }
    }

    /**
     * Keeps the bench as it stands now.
     *
     * @param then hears whether it is kept, once that is known
     */
    void save(Consumer<Boolean> then) {
        waiting.add(then);
        if (!isBusy()) {
            begin();
        } else {
            soon = true;
        }
    }

    private boolean isBusy() {
        return writing || gathering != null;
    }

    private void begin() {
        soon = false;
        seconds = 0;
        KeptBench now = view.now();
        if (writer == null || now.equals(last)) {
            answer(writer != null);
            return;
        }
        gathering = new Gathering(now);
        gathering.gather(view.runs());
    }

    /**
     * What is not complete is written again at once: a run may only have been late, and all that it
     * did since it was kept would be lost. One that never answers is not asked all the time.
     */
    private void write(KeptBench now, Map<Integer, Material> materials, boolean complete) {
        retries = complete ? 0 : retries + 1;
        soon |= !complete && retries <= RETRIES;
        KeptWriter to = writer;
        if (to == null) {
            answer(false);
            return;
        }
        writing = true;
        bench.workers()
                .compute(
                        () -> to.write(now, materials),
                        lost -> {
                            last = complete ? now : null;
                            curvesOnly = lost;
                            bench.notices().passed(Until.BENCH_KEPT);
                            written(true);
                        },
                        failure -> {
                            bench.notices()
                                    .problem(
                                            Until.BENCH_KEPT,
                                            tr(
                                                    "The bench cannot be kept for the next start:"
                                                            + " {0}",
                                                    FileCommands.message(failure)),
                                            tr(
                                                    "It is tried again every {0} s. Make room, or"
                                                            + " save your work in another place.",
                                                    PERIOD));
                            written(false);
                        });
    }

    private void written(boolean kept) {
        writing = false;
        took = seconds;
        if (soon && !waiting.isEmpty()) {
            begin();
        } else {
            answer(kept);
        }
    }

    private void answer(boolean kept) {
        List<Consumer<Boolean>> asked = List.copyOf(waiting);
        waiting.clear();
        asked.forEach(each -> each.accept(kept));
    }
}
