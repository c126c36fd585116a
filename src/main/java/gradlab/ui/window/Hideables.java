package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartKind;
import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.knob.RecordKinds;
import gradlab.ui.benches.Benches;
import gradlab.ui.classroom.Part;
import gradlab.ui.editor.EditorView;
import gradlab.ui.page.Page;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that a lecturer may hide, each with the words for it. */
final class Hideables {
    private static final Set<String> TABS =
            names(
                    "lesson lessons runs doctor sweep race backprop layer data training"
                            + " regularization record");

    /** All but the first, which is the one to come back to. */
    private static final Set<String> PAGES =
            names(Benches.SWEEP + " " + Benches.RACE + " " + Benches.HAND);

    private Hideables() {}

    private static Set<String> names(String words) {
        return new LinkedHashSet<>(List.of(words.split(" ", -1)));
    }

    /** What there is, by kind and name; pages and tabs are those of a window. */
    static Map<Part, Map<String, String>> of(WindowView window) {
        Map<Part, Map<String, String>> all = apartFromTheWindow();
        all.put(Part.TABS, window.tabs());
        Map<String, String> pages = new LinkedHashMap<>();
        List<Page> there = window.pages().all();
        there.subList(1, there.size()).forEach(page -> pages.put(page.id(), tr(page.title())));
        all.put(Part.PAGES, pages);
        return all;
    }

    /** The names of all there is, known before there is a window. */
    static Map<Part, Set<String>> names() {
        Map<Part, Set<String>> names = names(apartFromTheWindow());
        names.put(Part.TABS, TABS);
        names.put(Part.PAGES, PAGES);
        return names;
    }

    static Map<Part, Set<String>> names(Map<Part, Map<String, String>> all) {
        Map<Part, Set<String>> names = new EnumMap<>(Part.class);
        all.forEach((part, titles) -> names.put(part, titles.keySet()));
        return names;
    }

    private static Map<Part, Map<String, String>> apartFromTheWindow() {
        Map<Part, Map<String, String>> all = new EnumMap<>(Part.class);
        all.put(Part.TOOLS, tools());
        Map<String, String> layers = new LinkedHashMap<>();
        for (Class<? extends Record> kind : Knobs.permitted(Layer.class)) {
            layers.put(Knobs.typeName(kind), EditorView.label(kind));
        }
        all.put(Part.LAYERS, layers);
        Map<String, String> charts = new LinkedHashMap<>();
        for (ChartKind kind : ChartKind.values()) {
            charts.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind.title());
        }
        all.put(Part.CHARTS, charts);
        all.put(Part.FIELDS, fields());
        return all;
    }

    private static Map<String, String> tools() {
        Map<String, String> tools = new LinkedHashMap<>();
        tools.put("rewind", tr("Rewind"));
        tools.put("new-weights", tr("New weights"));
        tools.put("step-batch", tr("Batch"));
        tools.put("step-epoch", tr("Epoch"));
        tools.put("speed", tr("How fast a run is played"));
        tools.put("seed", tr("seed"));
        tools.put("twin", tr("Twin"));
        tools.put("export", tr("Export"));
        tools.put("ways-on", tr("Fork here"));
        tools.put("doctor-badge", tr("Doctor"));
        tools.put("add-chart", tr("Add a chart"));
        tools.put("layouts", tr("Layouts"));
        return tools;
    }

    /** A setting is known by its word, whatever it is a setting of. */
    private static Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        for (Class<? extends Record> kind : RecordKinds.within(Experiment.class)) {
            for (KnobField field : Knobs.fields(kind)) {
                if (field.knob() != null) {
                    fields.putIfAbsent(field.word(), tr(field.label()));
                }
            }
        }
        return fields;
    }
}
