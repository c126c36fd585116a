package gradlab.ui.benchmark;

import gradlab.benchmark.Start;
import gradlab.ui.app.Toolkit;
import gradlab.ui.theme.Nodes;
import gradlab.ui.theme.Theme;
import gradlab.ui.window.FirstFrame;
import gradlab.ui.window.OpeningExperiment;
import gradlab.ui.window.WindowApplication;
import gradlab.ui.window.WindowApplication.Shown;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;

/**
 * The program that {@link StartBenchmark} starts: shows a window once and tells how long that took.
 */
final class StartProbe {
    private static final double SECOND = 1e9;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    // The display in memory has 1000 pixels to a side.
    private static final double IN_MEMORY = 900;
    private static final int FRAMES = 4;
    private static final int CALM = 4;

    private final long asked;
    private final boolean display;
    private double frame;

    private StartProbe(boolean display, long asked) {
        this.display = display;
        this.asked = asked;
    }

    /** Answers with a line of numbers. */
    @SuppressWarnings("SystemOut") // its output is read by the program that started it
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        boolean bare = Boolean.parseBoolean(arguments[0]);
        StartProbe probe =
                new StartProbe(Boolean.parseBoolean(arguments[1]), Long.parseLong(arguments[2]));
        System.out.println(StartBenchmark.line(probe.start(bare)));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private Start start(boolean bare) {
        if (!bare) {
            OpeningExperiment.read();
        }
        if (display) {
            Toolkit.start();
        } else {
            Toolkit.startHeadless();
        }
        return bare ? bare() : furnished();
    }

    private Start bare() {
        Stage stage = Toolkit.call(() -> shown(new Scene(new StackPane(), width(), HEIGHT)));
        Toolkit.awaitFrames(FRAMES);
        frame = seconds();
        return told(stage.getScene(), frame, frame);
    }

    private static Stage shown(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private Start furnished() {
        CompletableFuture<Shown> furnished = new CompletableFuture<>();
        Toolkit.call(
                () -> {
                    Stage stage = new Stage();
                    FirstFrame.afterwards(stage, () -> frame = seconds());
                    WindowApplication.begin(
                            stage,
                            FirstFrame.scene(Theme.LIGHT, width(), HEIGHT),
                            furnished::complete);
                    return furnished;
                });
        Shown shown = furnished.join();
        Toolkit.awaitFrames(1);
        double window = seconds();
        double drawn = window;
        for (int calm = 0; calm < CALM; calm++) {
            Toolkit.awaitFrames(FRAMES);
            if (!Toolkit.call(shown.windowView()::settled)) {
                drawn = seconds();
                calm = 0;
            }
        }
        return told(shown.stage().getScene(), window, drawn);
    }

    private double width() {
        return display ? WIDTH : IN_MEMORY;
    }

    private double seconds() {
        return (System.currentTimeMillis() - asked) / 1000.0;
    }

    private Start told(Scene scene, double window, double drawn) {
        double thread =
                Toolkit.call(
                        () ->
                                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                                        / SECOND);
        double processor =
                ManagementFactory.getOperatingSystemMXBean()
                                instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getProcessCpuTime() / SECOND
                        : Double.NaN;
        int nodes = Toolkit.call(() -> Nodes.count(scene.getRoot()));
        return new Start(
                display ? "display" : "memory", frame, window, drawn, thread, processor, nodes);
    }
}
