package gradlab.ui.charts;

import gradlab.run.control.RunControl;
import gradlab.run.history.RunEvent;
import gradlab.run.training.RunStart;
import gradlab.ui.app.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does all work on the caller's thread before it answers. */
public final class AtOnce implements Workers {
    @Override
    public void train(
            RunStart start,
            RunControl control,
            Consumer<List<RunEvent>> reader,
            Consumer<Throwable> failed) {
        List<RunEvent> events = new ArrayList<>();
        control.requestWeights();
        control.play();
        start.run(control, events::add);
        reader.accept(events);
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
