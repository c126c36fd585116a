package gradlab.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import gradlab.bench.Measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measurements as a JSON list, one object a benchmark. */
final class BenchJson {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private BenchJson() {}

    /** Measurements of training and of the window. */
    static String write(List<BenchTable.Row> rows, List<Map<String, Object>> windows) {
        List<String> lines =
                Stream.concat(rows.stream().map(BenchJson::object), windows.stream())
                        .map(GSON::toJson)
                        .toList();
        return "[" + String.join(",\n ", lines) + "]\n";
    }

    private static Map<String, Object> object(BenchTable.Row row) {
        Measurement measured = row.measured();
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
