package gradlab.experiment.edit;

import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.NearestWord;
import gradlab.experiment.json.ComplaintJson;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds names for layers that no other layer has. */
public final class LayerNaming {
    private LayerNaming() {}

    /** A name for a new layer: the next {@code hidden3} for a dense one, else its type. */
    static String fresh(Layer layer, Collection<Layer> others) {
        if (!layer.name().isBlank()) {
            return unique(layer.name(), others);
        }
        return layer instanceof Dense
                ? numbered("hidden", others)
                : unique(Knobs.typeName(layer.getClass()), others);
    }

    /**
     * The name itself when it is free, else with a number above all those behind its stem: {@code
     * hidden11} after {@code hidden10}.
     */
    public static String unique(String name, Collection<Layer> others) {
        Set<String> taken = others.stream().map(Layer::name).collect(Collectors.toSet());
        if (!taken.contains(name)) {
            return name;
        }
        String stem = name.replaceFirst("_?[0-9]+$", "");
        String glue = name.matches(".*[^0-9_][0-9]+$") ? "" : "_";
        return numbered(stem + glue, others);
    }

    /** The word with a number above all those that stand behind it already. */
    private static String numbered(String word, Collection<Layer> others) {
        Pattern numbered = Pattern.compile(Pattern.quote(word) + "([0-9]{1,9})");
        int greatest =
                others.stream()
                        .map(layer -> numbered.matcher(layer.name()))
                        .filter(Matcher::matches)
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .max()
                        .orElse(0);
        return word + (greatest + 1);
    }

    /** Why a pattern, or a name, picks no layer. */
    public static Message nothingFits(List<Layer> layers, String which) {
        List<String> names = LayerNames.fill(layers).stream().map(Layer::name).toList();
        Message shown =
                names.size() > 12
                        ? Message.plain(
                                names.stream()
                                        .limit(12)
                                        .collect(Collectors.joining("`, `", "`", "`, …")))
                        : ComplaintJson.quoted(names);
        return NearestWord.to(which, names)
                .map(
                        near ->
                                Message.of(
                                        "no layer is called `{0}`; there are {1}; did you mean"
                                                + " `{2}`?",
                                        which, shown, near))
                .orElse(Message.of("no layer is called `{0}`; there are {1}", which, shown));
    }
}
