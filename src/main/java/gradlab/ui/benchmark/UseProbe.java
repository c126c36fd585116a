package gradlab.ui.benchmark;

import gradlab.benchmark.Use;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BackgroundWorkers;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.window.WindowApplication;
import gradlab.ui.window.WindowApplication.Shown;

import javafx.scene.Scene;
import javafx.stage.Stage;

import java.util.List;

/** The program that {@link UseBenchmark} starts: uses a window and tells what that took. */
final class UseProbe {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    // The display in memory has 1000 pixels to a side.
    private static final double IN_MEMORY = 900;

    private UseProbe() {}

    /** Answers with a line for each thing that was measured. */
    @SuppressWarnings("SystemOut") // its output is read by the program that started it
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        boolean display = Boolean.parseBoolean(arguments[1]);
        if (display) {
            Toolkit.start();
        } else {
            Toolkit.startHeadless();
        }
        Shown shown = Toolkit.call(() -> shown(display));
        Toolkit.call(
                () -> {
                    shown.prepareWhileIdle();
                    return shown;
                });
        Hand hand = new Hand(shown);
        hand.settle();
        List<Use> uses =
                switch (arguments[0]) {
                    case Use.OPEN -> LongRunUse.measure(hand);
                    case Use.SWITCH -> SwitchUse.measure(hand);
                    default -> MemoryUse.measure(hand);
                };
        uses.forEach(use -> System.out.println(UseBenchmark.line(use)));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static Shown shown(boolean display) {
        return WindowApplication.show(
                new Stage(),
                new BenchModel(ShippedExperiments.opening(), new BackgroundWorkers()),
                view -> new Scene(view, display ? WIDTH : IN_MEMORY, HEIGHT));
    }
}
