package gradlab.ui.charts;

import gradlab.run.history.RunEvent;
import gradlab.run.live.LiveRun;
import gradlab.ui.app.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does all work on the caller's thread before it answers. */
public class AtOnce implements Workers {
    @Override
    public void train(LiveRun run, Consumer<List<RunEvent>> reader, Consumer<Throwable> failed) {
        List<RunEvent> events = new ArrayList<>();
        run.requestWeights();
        run.play();
        run.train(events::add);
        reader.accept(events);
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public <T> void compute(
            Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
        T result;
        try {
            result = task.call();
        } catch (Exception failure) {
            failed.accept(failure);
            return;
        }
        done.accept(result);
    }
}
