package gradlab.ui.window;

import static gradlab.text.Text.tr;

import java.util.List;

/** Which keys there are; the overlay shows them, {@link Shortcuts} obeys them. */
final class KeyTable {
    /**
     * A group of keys.
     *
     * @param keys each with what it does
     */
    record Group(String name, List<Key> keys) {}

    /** One key. */
    record Key(String keys, String words) {}

    private KeyTable() {}

    static List<Group> groups() {
        return List.of(training(), network(), charts(), runs(), race(), byHand(), window());
    }

    private static Group training() {
        return new Group(
                tr("Training"),
                List.of(
                        new Key("Space", tr("play, pause")),
                        new Key("Shift Space", tr("train on when it is over")),
                        new Key("→", tr("one epoch, or the next one seen")),
                        new Key("←", tr("back to the epoch before")),
                        new Key("Home, End", tr("slider: the start, the newest")),
                        new Key(".", tr("one batch")),
                        new Key("R", tr("rewind to the same weights")),
                        new Key("N", tr("new weights, next seed")),
                        new Key("T", tr("twin: in lock-step with one change"))));
    }

    private static Group network() {
        return new Group(
                tr("Network"),
                List.of(
                        new Key("U", tr("layers or units")),
                        new Key("← →", tr("select the neighbour")),
                        new Key("Shift ← →", tr("select more")),
                        new Key("Alt ← →", tr("move the selection")),
                        new Key("Delete", tr("remove it")),
                        new Key("Ctrl D", tr("duplicate it")),
                        new Key("Ctrl C, X, V", tr("copy, cut, paste as text")),
                        new Key("A", tr("lead a skip arc: ← →, Enter, Esc")),
                        new Key("Enter", tr("layer: type its units; chip: add it"))));
    }

    private static Group charts() {
        return new Group(
                tr("Charts"),
                List.of(
                        new Key("G", tr("gallery: add a chart")),
                        new Key("L", tr("logarithmic or linear")),
                        new Key("Enter", tr("enlarge")),
                        new Key("+ − ← → 0", tr("enlarged: zoom, pan, all")),
                        new Key("Esc", tr("back to all charts")),
                        new Key("Ctrl ← →", tr("move the chart")),
                        new Key("Delete", tr("remove it")),
                        new Key("Alt ← →", tr("read another epoch")),
                        new Key("Alt Shift ← →", tr("ten epochs on")),
                        new Key("Alt Enter", tr("show that epoch everywhere"))));
    }

    private static Group runs() {
        return new Group(
                tr("Runs"),
                List.of(
                        new Key("Ctrl F", tr("search")),
                        new Key("↑ ↓, Shift ↑ ↓", tr("select, select more")),
                        new Key("Enter", tr("show or hide the curves")),
                        new Key("F2, Shift F2", tr("rename, write a note")),
                        new Key("Ctrl T", tr("add tags")),
                        new Key("Delete", tr("delete it"))));
    }

    private static Group race() {
        return new Group(
                tr("Optimizer race"),
                List.of(
                        new Key("Space", tr("play, pause")),
                        new Key("← →", tr("one step back, on")),
                        new Key("Page up, down", tr("ten steps back, on")),
                        new Key("R, N", tr("rewind, new start")),
                        new Key("L", tr("logarithmic or linear")),
                        new Key("← → ↑ ↓", tr("on the map: move the start")),
                        new Key("+ − 0", tr("on the map: zoom, all"))));
    }

    private static Group byHand() {
        return new Group(
                tr("Backprop by hand"),
                List.of(
                        new Key("Space", tr("play, pause")),
                        new Key("← →", tr("one step back, on")),
                        new Key("Page up, down", tr("a group of steps back, on")),
                        new Key("R, N", tr("rewind, new weights"))));
    }

    private static Group window() {
        return new Group(
                tr("Window"),
                List.of(
                        new Key("Tab, Shift Tab", tr("go on, go back")),
                        new Key("Shift F10", tr("menu of a chart, layer or run")),
                        new Key("↑ ↓", tr("setting: a step more, less")),
                        new Key("F1", tr("setting: what it is")),
                        new Key("Ctrl 0", tr("setting: back to its default")),
                        new Key("Alt V", tr("setting: vary it in a sweep")),
                        new Key("Ctrl N, O, S", tr("new, open, save")),
                        new Key("Ctrl Z", tr("undo")),
                        new Key("Ctrl Shift Z", tr("redo")),
                        new Key("E", tr("export")),
                        new Key("F", tr("presenter mode")),
                        new Key("Ctrl + −", tr("larger, smaller type")),
                        new Key("Ctrl B", tr("fold the lessons and runs")),
                        new Key("Ctrl Shift B", tr("fold the settings")),
                        new Key("?", tr("these keys"))));
    }
}
