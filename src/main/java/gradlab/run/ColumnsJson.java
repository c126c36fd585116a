package gradlab.run;

import com.google.gson.Gson;

/** The meaning of a run's columns as JSON. */
final class ColumnsJson {
    private static final Gson GSON = new Gson();

    private ColumnsJson() {}

    static String write(Columns columns) {
        return GSON.toJson(columns);
    }

    static Columns read(String text) {
        return GSON.fromJson(text, Columns.class);
    }
}
