package gradlab.ui.benchmark;

import gradlab.benchmark.Use;
import gradlab.ui.page.Page;
import gradlab.ui.theme.Theme;
import gradlab.ui.window.WindowView;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Goes to every page, tab and theme, several times, as soon as the one before is on the screen. */
final class SwitchUse {
    private static final int TIMES = 9;
    private static final double MOST = 150;
    private static final int EPOCHS = 60;

    private SwitchUse() {}

    static List<Use> measure(Hand hand) {
        hand.train(EPOCHS);
        Map<String, Consumer<WindowView>> ways = ways(hand);
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        for (int i = 0; i < TIMES; i++) {
            boolean first = i == 0;
            ways.forEach(
                    (name, way) -> {
                        double time = hand.timed(way);
                        hand.settle();
                        taken.computeIfAbsent(
                                        name + (first ? ", the first time" : ""),
                                        any -> new ArrayList<>())
                                .add(time);
                    });
        }
        return taken.entrySet().stream().map(SwitchUse::use).toList();
    }

    private static Map<String, Consumer<WindowView>> ways(Hand hand) {
        Map<String, Consumer<WindowView>> ways = new LinkedHashMap<>();
        for (Page page : hand.window().pages().all()) {
            if (hand.window().pages().all().size() > 1) {
                ways.put("page " + page.id(), window -> window.pages().show(page.id()));
            }
        }
        ways.put("page bench", window -> window.pages().back());
        hand.window()
                .tabs()
                .keySet()
                .forEach(tab -> ways.put("tab " + tab, window -> window.showTab(tab)));
        for (Theme theme : Theme.values()) {
            ways.put(
                    "theme " + theme.next().word(),
                    window -> hand.bench().look().theme().set(theme.next()));
        }
        return ways;
    }

    private static Use use(Map.Entry<String, List<Double>> taken) {
        double[] sorted = taken.getValue().stream().mapToDouble(each -> each).sorted().toArray();
        return new Use(
                Use.SWITCH,
                taken.getKey(),
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                MOST,
                "ms");
    }
}
