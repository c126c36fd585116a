package gradlab.cli.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import gradlab.benchmark.Timing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Timings as a JSON list, one object a benchmark. */
public final class BenchmarkJson {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private BenchmarkJson() {}

    /** Timings of training and of the window. */
    public static String write(List<BenchmarkTable.Row> rows, List<Map<String, Object>> windows) {
        List<String> lines =
                Stream.concat(rows.stream().map(BenchmarkJson::object), windows.stream())
                        .map(GSON::toJson)
                        .toList();
        return "[" + String.join(",\n ", lines) + "]\n";
    }

    private static Map<String, Object> object(BenchmarkTable.Row row) {
        Timing measured = row.measured();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", row.benchmark().name());
        object.put("unit", row.benchmark().unit());
        object.put("median", measured.median());
        object.put("min", measured.min());
        object.put("max", measured.max());
        object.put("runs", measured.values().size());
        object.put("threads", measured.threads());
        object.put("backend", measured.backend());
        return object;
    }
}
