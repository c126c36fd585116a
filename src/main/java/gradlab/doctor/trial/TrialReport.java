package gradlab.doctor.trial;

import gradlab.doctor.Finding;
import gradlab.doctor.Tried;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a trial came to, as a table: for each fault how often it was found, and what else was. */
public record TrialReport(List<Trial.Result> results) {
    private static final String LINE = "%-24s %5s %6s %6s %9s %6s %11s  %s%n";

    /** Keeps its own copy. */
    public TrialReport {
        results = List.copyOf(results);
    }

    /** The share of a fault's cases in which it was found. */
    public double recall(String fault) {
        List<Trial.Result> cases = of(fault);
        return cases.stream().filter(Trial.Result::found).count() / (double) cases.size();
    }

    /** How many healthy cases had a finding. */
    public long falseAlarms() {
        return of("").stream().filter(result -> !result.findings().isEmpty()).count();
    }

    /** Of the ill cases, the share that the fix offered first has cured. */
    public double cured() {
        List<Trial.Result> ill =
                results.stream().filter(result -> !result.planted().healthy()).toList();
        return ill.stream().filter(Trial.Result::cured).count() / (double) ill.size();
    }

    /** The faults that were planted, in order. */
    public List<String> faults() {
        return results.stream()
                .map(result -> result.planted().fault())
                .filter(fault -> !fault.isEmpty())
                .distinct()
                .toList();
    }

    private List<Trial.Result> of(String fault) {
        return results.stream().filter(r -> r.planted().fault().equals(fault)).toList();
    }

    /** The table: a row a rule, and one for the healthy. */
    public String text() {
        StringBuilder text =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                LINE,
                                "planted",
                                "cases",
                                "found",
                                "recall",
                                "as cause",
                                "cured",
                                "drawn anew",
                                "also named"));
        for (String fault : faults()) {
            text.append(line(fault, of(fault)));
        }
        List<Trial.Result> healthy = of("");
        if (!healthy.isEmpty()) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            LINE,
                            "nothing",
                            healthy.size(),
                            falseAlarms(),
                            "",
                            "",
                            "",
                            refused(healthy),
                            also("", healthy)));
        }
        return text.append(summary()).toString();
    }

    private static long refused(List<Trial.Result> cases) {
        return cases.stream().mapToLong(result -> result.planted().refused().size()).sum();
    }

    /** Why drafts were drawn anew, and how often, a line each. */
    public String drawnAnew() {
        Map<String, Long> reasons =
                results.stream()
                        .flatMap(result -> result.planted().refused().stream())
                        .collect(
                                Collectors.groupingBy(
                                        reason -> reason, TreeMap::new, Collectors.counting()));
        return reasons.entrySet().stream()
                .map(entry -> "drawn anew: " + entry.getKey() + ", " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Which faults were missed, which healthy runs accused, and which first fixes were no cure. */
    public String misses() {
        StringBuilder text = new StringBuilder();
        for (Trial.Result result : results) {
            String fault = result.planted().fault();
            String name = result.planted().experiment().name();
            Finding first = result.findings().isEmpty() ? null : result.findings().getFirst();
            if (fault.isEmpty() ? first != null : !result.found()) {
                text.append(fault.isEmpty() ? "accused: " : "missed: ").append(name).append('\n');
            }
            if (first != null && (fault.isEmpty() || !result.cured())) {
                String fix = first.fix().text();
                Tried tried = first.tried();
                text.append(String.format(Locale.ROOT, "%s: %s, %s ", name, first.name(), fix))
                        .append(tried == null ? "not tried" : tried.words())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String summary() {
        List<Trial.Result> ill =
                results.stream().filter(result -> !result.planted().healthy()).toList();
        return String.format(
                        Locale.ROOT,
                        "found %d of %d planted faults; false alarms in %d of %d healthy runs%n",
                        ill.stream().filter(Trial.Result::found).count(),
                        ill.size(),
                        falseAlarms(),
                        of("").size())
                + String.format(
                        Locale.ROOT,
                        "the fix offered first ended its finding and bettered validation in %d of"
                                + " %d ill runs%n",
                        ill.stream().filter(Trial.Result::cured).count(),
                        ill.size());
    }

    private String line(String fault, List<Trial.Result> cases) {
        return String.format(
                Locale.ROOT,
                LINE,
                fault,
                cases.size(),
                cases.stream().filter(Trial.Result::found).count(),
                String.format(Locale.ROOT, "%.2f", recall(fault)),
                cases.stream().filter(Trial.Result::foundAsCause).count(),
                cases.stream().filter(Trial.Result::cured).count(),
                refused(cases),
                also(fault, cases));
    }

    private static String also(String fault, List<Trial.Result> cases) {
        Map<String, Long> counts =
                cases.stream()
                        .flatMap(result -> result.findings().stream())
                        .filter(finding -> !finding.name().equals(fault))
                        .collect(
                                Collectors.groupingBy(
                                        TrialReport::shown,
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String shown(Finding finding) {
        return finding.isPrimary()
                ? finding.name().toUpperCase(java.util.Locale.ROOT)
                : finding.name();
    }
}
