package gradlab.ui.runs;

import gradlab.experiment.setting.SettingWords;
import gradlab.ui.app.RunEntry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of runs, in lines that can be searched; the settings of each are worded once. */
final class SearchedWords {
    private static final List<String> TELLING = List.of("optimizer", "activation");
    private static final String PLAIN = "linear";
    private final SettingWords words = new SettingWords();
    private final Map<RunEntry, String> settings = new HashMap<>();

    /** Forgets the settings of runs that are gone. */
    void keep(List<RunEntry> runs) {
        if (settings.size() > runs.size()) {
            Set<RunEntry> listed = new HashSet<>(runs);
            settings.keySet().removeIf(run -> !listed.contains(run));
        }
    }

    /** Name, note, tags, and settings, in small letters, a line each. */
    String lines(RunEntry run) {
        String said =
                String.join(
                        "\n",
                        run.name().get(),
                        run.note().get(),
                        String.join("\n", run.tags()),
                        "");
        return said.toLowerCase(Locale.ROOT) + settings(run);
    }

    private String settings(RunEntry run) {
        return settings.computeIfAbsent(
                run, made -> words.of(made.experiment()).toLowerCase(Locale.ROOT));
    }

    /** What would find this run: its optimizer, an activation, the seed of its training. */
    List<String> suggestions(RunEntry run) {
        List<String> lines = settings(run).lines().toList();
        Stream<String> kinds =
                TELLING.stream()
                        .flatMap(
                                word ->
                                        lines.stream()
                                                .filter(line -> line.startsWith(word + " "))
                                                .map(line -> line.substring(word.length() + 1))
                                                .filter(value -> !value.equals(PLAIN))
                                                .filter(value -> value.indexOf(' ') < 0)
                                                .limit(1));
        Stream<String> seed =
                lines.reversed().stream().filter(line -> line.matches("seed [0-9]+")).limit(1);
        return Stream.concat(kinds, seed).toList();
    }
}
