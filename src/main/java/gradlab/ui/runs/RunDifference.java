package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.run.Measure;
import gradlab.run.Metric;
import gradlab.run.RunHistory;
import gradlab.run.Series;
import gradlab.text.Numbers;
import gradlab.ui.app.RunEntry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What sets a run apart from the one before it, in one line. */
final class RunDifference {
    private static final int NAMED = 3;

    private RunDifference() {}

    /** How a run differs from the one it was forked from, else from the one before it. */
    static String of(RunEntry run, List<RunEntry> all) {
        RunEntry.Origin origin = run.origin();
        int at = all.indexOf(run);
        if (origin == null && at <= 0) {
            return tr("the first run");
        }
        RunEntry before = origin == null ? all.get(at - 1) : origin.run();
        List<String> found = new ArrayList<>();
        compare("", before.experiment(), run.experiment(), found);
        String line = String.join(", ", found.subList(0, Math.min(NAMED, found.size())));
        String changes =
                found.size() > NAMED ? tr("{0} and {1} more", line, found.size() - NAMED) : line;
        if (origin == null) {
            return found.isEmpty() ? tr("the same once more") : changes;
        }
        String from = tr("from run {0}, epoch {1}", before.number(), origin.epoch());
        return found.isEmpty() ? from : from + ": " + changes;
    }

    /** What came of it. */
    static String result(RunEntry run) {
        RunHistory history = run.history();
        Series loss = history.series(new Metric(Measure.LOSS));
        return loss.size() == 0
                ? ""
                : tr(
                        "{0} epochs, loss {1}",
                        history.epochs(), Numbers.brief(loss.get(loss.size() - 1)));
    }

    private static void compare(String name, Record from, Record to, List<String> found) {
        for (KnobField field : Knobs.fields(to.getClass())) {
            Object before = field.get(from);
            Object after = field.get(to);
            if (Objects.equals(before, after) || field.word().equals("name")) {
                continue;
            }
            String label = field.word().replace('_', ' ');
            String path = name.isEmpty() ? label : name + " " + label;
            if (before instanceof Record a
                    && after instanceof Record b
                    && a.getClass() == b.getClass()) {
                compare(plain(label) ? name : path, a, b, found);
            } else if (before instanceof List<?> a && after instanceof List<?> b) {
                compareLists(a, b, label, found);
            } else {
                found.add(path + " " + words(before) + " → " + words(after));
            }
        }
    }

    private static void compareLists(List<?> from, List<?> to, String label, List<String> found) {
        if (from.size() != to.size()) {
            found.add(tr("{0} {1} → {2}", from.size(), label, to.size()).replace("  ", " "));
            return;
        }
        for (int i = 0; i < to.size(); i++) {
            boolean records = from.get(i) instanceof Record && to.get(i) instanceof Record;
            if (records && from.get(i).getClass() == to.get(i).getClass()) {
                compare(
                        nameOf((Record) to.get(i)),
                        (Record) from.get(i),
                        (Record) to.get(i),
                        found);
            } else if (!Objects.equals(from.get(i), to.get(i))) {
                found.add(label + " " + (i + 1) + " → " + words(to.get(i)));
            }
        }
    }

    /** Groups whose name would only lengthen the line. */
    private static boolean plain(String label) {
        return label.equals("training") || label.equals("model") || label.equals("data");
    }

    private static String nameOf(Record record) {
        Optional<KnobField> name =
                Knobs.fields(record.getClass()).stream()
                        .filter(field -> field.word().equals("name"))
                        .findFirst();
        return name.map(field -> Objects.toString(field.get(record), "")).orElse("");
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> tr("none");
            case Double number -> Numbers.brief(number);
            case Record record -> Knobs.typeName(record.getClass()).replace('_', ' ');
            default -> value.toString();
        };
    }
}
