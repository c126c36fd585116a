package gradlab.cli.report;

import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.SweepJson;
import gradlab.run.sweep.Ranking;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ranking in words. */
public final class SweepText {
    private static final int SHOWN = 5;

    private SweepText() {}

    /** The first few, and whether the runs decide between them. */
    public static List<String> ranking(Ranking ranking) {
        List<String> lines = new ArrayList<>();
        ranking.rows().stream().limit(SHOWN).forEach(row -> lines.add(line(row, ranking)));
        ranking.sentence().ifPresent(words -> lines.add(words.english()));
        return lines;
    }

    private static String line(Ranking.Row row, Ranking ranking) {
        String settings = SweepJson.words(row.combination());
        String value =
                row.measures().n() == 0
                        ? "no number"
                        : Numbers.brief(row.measures().mean())
                                + (row.measures().n() > 1
                                        ? " ± " + Numbers.brief(row.measures().sd())
                                        : "");
        return String.format(
                Locale.ROOT,
                "%d. %s: %s %s (n = %d%s)",
                row.rank(),
                settings.isEmpty() ? "as it stands" : settings,
                figure(ranking.objective()),
                value,
                row.measures().n(),
                row.diverged() > 0 ? ", " + row.diverged() + " diverged" : "");
    }

    private static String figure(Objective objective) {
        return switch (objective.of()) {
            case BEST -> "best " + objective.figure();
            case LAST -> "last " + objective.figure();
            case TEST -> "test " + objective.figure();
        };
    }
}
