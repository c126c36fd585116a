package gradlab.cli;

import static gradlab.text.Text.tr;

import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Preflight;
import gradlab.doctor.Severity;
import gradlab.doctor.Tried;
import gradlab.experiment.Experiment;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings and pre-flights as text to read in a terminal. */
final class DoctorText {
    private static final int WIDTH = 92;
    private static final String INDENT = "    ";
    private static final String LINE = "%-16s %6s  %-12s %9s %9s   %9s %9s %9s   %s%n";

    private DoctorText() {}

    /** The findings one below the other, or that there are none. */
    static String findings(Examination run, List<Finding> findings) {
        String when =
                run.epochs() == 0
                        ? tr("before the first step")
                        : tr("after {0} {0|epoch|epochs}", run.epochs());
        StringBuilder text = new StringBuilder();
        text.append(run.experiment().name()).append(", ").append(when).append('\n');
        if (findings.stream().allMatch(Finding::isQuestion)) {
            text.append(tr("✓ Healthy: no rule found anything.")).append('\n');
        }
        if (findings.isEmpty()) {
            return text.toString();
        }
        findings.forEach(finding -> append(text, finding, run.experiment()));
        return text.toString();
    }

    private static void append(StringBuilder text, Finding finding, Experiment examined) {
        boolean problem = finding.severity() == Severity.PROBLEM;
        String mark = finding.isQuestion() ? "?" : !finding.isPrimary() ? "↳" : problem ? "✗" : "!";
        text.append('\n').append(mark).append(' ').append(finding.rule().title());
        text.append(finding.isQuestion() ? "?" : "");
        text.append("  [").append(finding.name()).append(", ");
        text.append(words(finding.severity()));
        text.append(finding.epoch() == 0 ? "" : ", " + tr("since epoch {0}", finding.epoch()));
        text.append("]\n");
        if (!finding.layers().isEmpty()) {
            wrap(text, tr("In {0}.", String.join(", ", finding.layers())));
        }
        wrap(text, finding.fullCause());
        wrap(
                text,
                finding.evidence().entrySet().stream()
                        .map(DoctorText::number)
                        .collect(Collectors.joining(" · ")));
        if (finding.isQuestion()) {
            appendQuestion(text, finding);
        } else if (finding.isPrimary()) {
            appendFix(text, finding, examined);
        }
    }

    private static String words(Severity severity) {
        return switch (severity) {
            case QUESTION -> tr("open question");
            case WARNING -> tr("warning");
            case PROBLEM -> tr("problem");
        };
    }

    private static void appendQuestion(StringBuilder text, Finding finding) {
        if (finding.tried() == null) {
            wrap(
                    text,
                    tr(
                            "Whether it is the network or the data that holds no more, only a trial"
                                    + " can tell (--try): {0}",
                            finding.fix().text()));
        }
    }

    private static void appendFix(StringBuilder text, Finding finding, Experiment examined) {
        Tried tried = finding.tried();
        String fix = finding.fix().text();
        wrap(text, finding.offersFix() ? tr("Fix: {0}", fix) : tr("Tried, and no help: {0}", fix));
        if (tried != null) {
            wrap(text, tried.words());
        }
        if (finding.offersFix()) {
            finding.fix().words(examined).forEach(change -> wrap(text, "· " + change));
        }
    }

    private static String number(Map.Entry<String, Double> entry) {
        return entry.getKey().replace('_', ' ') + " " + Numbers.brief(entry.getValue());
    }

    private static void wrap(StringBuilder text, String words) {
        int length = INDENT.length();
        text.append(INDENT);
        for (String word : words.split(" ", -1)) {
            if (length + word.length() > WIDTH) {
                text.append('\n').append(INDENT);
                length = INDENT.length();
            }
            text.append(word).append(' ');
            length += word.length() + 1;
        }
        text.setLength(text.length() - 1);
        text.append('\n');
    }

    /** The layers before the first step, measured against theory. */
    static String table(Preflight preflight) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        LINE,
                        "layer",
                        "units",
                        "activation",
                        "sd",
                        "expected",
                        "gradient",
                        "share",
                        "expected",
                        "verdict"));
        for (Preflight.Row row : preflight.layers()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            LINE,
                            row.layer(),
                            row.units(),
                            row.activation(),
                            number(row.activationSd()),
                            number(row.expectedSd()),
                            number(row.gradientNorm()),
                            number(row.gradientShare()),
                            number(row.expectedShare()),
                            (row.sound() ? "✓ " : "✗ ") + row.verdict()));
        }
        return text.append(
                        tr(
                                "One batch of {0} {0|row|rows}: loss {1}, guessing costs {2}. sd:"
                                        + " of the outputs; share: of the output layer's gradient;"
                                        + " expected: by variance theory.",
                                preflight.rows(),
                                Numbers.brief(preflight.loss()),
                                Numbers.brief(preflight.chance())))
                .append('\n')
                .toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : Numbers.brief(value);
    }
}
