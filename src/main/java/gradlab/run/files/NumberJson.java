package gradlab.run.files;

import com.google.gson.stream.JsonWriter;

import gradlab.run.history.Series;

import java.io.IOException;

/** Numbers in JSON: as many digits as read back the same float, those not finite as strings. */
final class NumberJson {
    private NumberJson() {}

    static void write(JsonWriter out, float value) throws IOException {
        if (Float.isFinite(value)) {
            out.value(value);
        } else {
            out.value(Float.toString(value));
        }
    }

    static void write(JsonWriter out, float[] values, int from, int to) throws IOException {
        out.beginArray();
        for (int i = from; i < to; i++) {
            write(out, values[i]);
        }
        out.endArray();
    }

    static void write(JsonWriter out, Series series) throws IOException {
        out.beginArray();
        for (int i = 0; i < series.size(); i++) {
            write(out, series.get(i));
        }
        out.endArray();
    }
}
