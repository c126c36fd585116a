package gradlab.ui.kept;

import gradlab.run.history.RunEvent;
import gradlab.run.live.LiveRun;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunShelf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Looks at a bench and what stands around it: what there is to keep at this moment. */
final class BenchView {
    private final BenchModel bench;
    private final Surroundings around;
    private final RunShelf shelf;

    BenchView(BenchModel bench, Surroundings around) {
        this.bench = bench;
        this.around = around;
        shelf = new RunShelf(bench);
    }

    /** The runs that recorded anything, with those that can be put back. */
    List<RunEntry> runs() {
        List<RunEntry> runs = new ArrayList<>(bench.run().runs());
        runs.addAll(around.removed());
        runs.removeIf(run -> run.history().started() == null);
        return runs;
    }

    /** All that there is. */
    KeptBench now() {
        List<KeptBench.Run> runs = new ArrayList<>();
        runs().forEach(run -> runs.add(run(run)));
        return new KeptBench(
                bench.editing().document().state(),
                runs,
                number(bench.run().current()),
                twin(),
                around.place(),
                around.tiles(),
                around.lesson());
    }

    private KeptBench.Run run(RunEntry run) {
        RunEntry.Origin origin = run.origin();
        LiveRun live = bench.twin().live(run);
        RunEvent.WeightsTaken seen = live == null ? null : live.newestWeights();
        return new KeptBench.Run(
                run.number(),
                run.experiment(),
                run.recorded().start().folder(),
                run.label(),
                shelf.isOverlaid(run),
                around.removed().contains(run),
                run.savedEpochs(),
                run.savedLabel(),
                origin == null ? 0 : origin.run().number(),
                origin == null ? 0 : origin.epoch(),
                KeptBench.Stamp.of(run, seen == null ? 0 : seen.step()));
    }

    private KeptBench.@Nullable Twin twin() {
        var original = bench.twin().original().get();
        return original == null
                ? null
                : new KeptBench.Twin(
                        original,
                        number(bench.twin().originalRun().get()),
                        bench.twin().isAsAnnounced());
    }

    private static int number(@Nullable RunEntry run) {
        return run == null || run.history().started() == null ? 0 : run.number();
    }
}
