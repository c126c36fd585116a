package gradlab.cli.report;

import gradlab.cli.terminal.ProgressLine;
import gradlab.cli.terminal.Terminal;
import gradlab.run.live.PoolProgress;
import gradlab.run.live.PooledRun;
import gradlab.run.sweep.SweepResult;
import gradlab.run.sweep.SweepRunner;

import org.jspecify.annotations.Nullable;

/** Says how far a sweep has come, run by run. */
public final class SweepProgress {
    private final Terminal terminal;
    private final String name;
    private final ProgressLine line;
    private final boolean quiet;
    private @Nullable SweepRunner runner;
    private int told;

    public SweepProgress(Terminal terminal, String name, int runs, boolean quiet) {
        this.terminal = terminal;
        this.name = name;
        this.quiet = quiet;
        line = new ProgressLine(terminal, name, "run", runs);
    }

    /** Before the first run begins. */
    public synchronized void begin(SweepRunner begun) {
        runner = begun;
        told = begun.found();
        if (!quiet && begun.found() > 0) {
            terminal.err()
                    .println(
                            name
                                    + ": going on with "
                                    + begun.missing()
                                    + " of "
                                    + (begun.missing() + begun.found())
                                    + " runs; the others are there");
        }
    }

    /** Some run of it has news. */
    public synchronized void hear(PooledRun<SweepResult> run) {
        SweepRunner of = runner;
        if (quiet || of == null || (!run.isOver() && !line.isDue())) {
            return; // all runs are asked, which is not for every epoch of each
        }
        PoolProgress progress = of.progress();
        int done = of.found() + progress.over();
        boolean news = terminal.isInteractive() || done > told;
        if (news) {
            told = done;
            line.show(done, ProgressLine.left(progress.secondsLeft()), "");
        }
    }

    public synchronized void clear() {
        line.clear();
    }
}
