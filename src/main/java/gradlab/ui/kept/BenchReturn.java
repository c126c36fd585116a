package gradlab.ui.kept;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunShelf;
import gradlab.ui.app.RunState;
import gradlab.ui.notice.Notice.Until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a bench that was read back where it was, and says in one line what is there again. */
final class BenchReturn {
    private final BenchModel bench;
    private final Surroundings around;
    private final RunShelf shelf;

    BenchReturn(BenchModel bench, Surroundings around) {
        this.bench = bench;
        this.around = around;
        shelf = new RunShelf(bench);
    }

    /**
     * Puts the document on the bench as well, which a window that has just opened shows already.
     */
    void putAll(ReturnedBench back) {
        if (back.document() != null) {
            bench.editing().document().restore(back.document());
        }
        put(back);
    }

    /**
     * Puts all but the document back. Where the user has begun to work meanwhile, the runs are
     * listed, and everything else stays as the user has it.
     */
    void put(ReturnedBench back) {
        boolean touched =
                bench.run().current() != null
                        || bench.twin().isOpen()
                        || back.document() == null
                        || !bench.editing().document().state().equals(back.document());
        around.removed().addAll(shelf.put(back.runs()));
        if (touched) {
            return;
        }
        KeptBench.Twin twin = back.twin();
        if (twin != null) {
            shelf.bringTwin(twin.original(), twin.run(), twin.announced());
        }
        if (back.onBench() > 0 && (twin == null || twin.run() != back.onBench())) {
            shelf.bringToBench(back.onBench());
        }
        if (!back.layout().isEmpty()) {
            around.show(back.layout());
        }
        if (back.lesson() != null) {
            around.show(back.lesson());
        }
        around.show(back.place());
    }

    /** Whether anything is there again that a first start would not show. */
    boolean isWorthSaying(ReturnedBench back) {
        return back.document() != null
                && (!back.runs().isEmpty()
                        || back.twin() != null
                        || !back.document().past().isEmpty()
                        || back.document().file() != null);
    }

    /** What is there again, in one line. */
    String words(ReturnedBench back) {
        List<String> parts = new ArrayList<>();
        parts.add(tr("“{0}”", bench.editing().experiment().get().name()));
        long runs = back.runs().stream().filter(run -> !run.removed()).count();
        if (runs > 0) {
            parts.add(tr("{0} {0|run|runs}", runs));
        }
        if (back.twin() != null) {
            parts.add(tr("its twin"));
        }
        int steps = back.document() == null ? 0 : back.document().past().size();
        if (steps > 0) {
            parts.add(tr("{0} {0|step|steps} to undo", steps));
        }
        RunEntry run = bench.run().current();
        if (run != null && bench.run().state().get() == RunState.PAUSED) {
            parts.add(tr("{0} waiting at epoch {1}", run.inSentence(), run.history().epochs()));
        }
        return tr("The bench is as you left it: {0}.", String.join(", ", parts));
    }

    /** Takes all of it away for another one. */
    void clear(Experiment next) {
        bench.notices().passed(Until.BENCH_CHANGED);
        around.removed().clear();
        shelf.clear(next);
        around.show(new KeptPlace());
    }

    /** Says what could not be read. */
    void say(List<Message> lost, Path folder) {
        bench.notices()
                .problem(
                        Until.DISMISSED,
                        tr(
                                "Not all of the bench that was left can be read: {0}",
                                String.join("; ", lost.stream().map(Message::worded).toList())),
                        tr(
                                "Everything else is here. The files are left as they are in {0}.",
                                folder));
    }
}
