package gradlab.run.files;

import com.google.gson.stream.JsonWriter;

import org.ejml.data.FMatrixRMaj;

import java.io.IOException;
import java.io.Writer;

/** Predictions as a file: an array of outputs for each row. */
final class PredictionsJson {
    private PredictionsJson() {}

    static void write(FMatrixRMaj outputs, Writer to) throws IOException {
        JsonWriter out = new JsonWriter(to);
        out.beginObject().name("outputs").beginArray();
        int width = outputs.numCols;
        for (int row = 0; row < outputs.numRows; row++) {
            NumberJson.write(out, outputs.data, row * width, (row + 1) * width);
        }
        out.endArray().endObject().flush();
    }
}
