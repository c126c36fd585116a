package gradlab.cli.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.lesson.check.LessonReport;
import gradlab.lesson.figure.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What came of lessons' claims, one object a claim and seed. */
public final class LessonReportsJson {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

    private LessonReportsJson() {}

    /** As text. */
    public static String write(List<LessonReport> reports) {
        JsonArray all = new JsonArray();
        for (LessonReport report : reports) {
            report.lines().forEach(line -> all.add(tree(report.lesson(), line)));
        }
        return GSON.toJson(all);
    }

    private static JsonObject tree(String lesson, LessonReport.Line line) {
        Verdict verdict = line.verdict();
        JsonObject tree = new JsonObject();
        tree.addProperty("lesson", lesson);
        tree.addProperty("seed", line.seed());
        tree.addProperty("section", line.section());
        tree.addProperty("claim", verdict.claim().text());
        tree.addProperty("holds", line.holds());
        tree.add("value", number(verdict.measured()));
        tree.add("at_least", number(verdict.atLeast()));
        tree.add("at_most", number(verdict.atMost()));
        return tree;
    }

    /** JSON has no word for what is not a number; what is beyond all is written in quotes. */
    private static JsonElement number(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return JsonNull.INSTANCE;
        }
        return value.isInfinite()
                ? new JsonPrimitive(value > 0 ? "Infinity" : "-Infinity")
                : new JsonPrimitive(value);
    }
}
