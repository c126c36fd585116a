package gradlab.chart.look;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;

/** Breaks a sentence into lines that fit. */
public final class TextLines {
    private TextLines() {}

    public static List<String> wrapped(String sentence, FontMetrics metrics, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : sentence.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || metrics.stringWidth(longer) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }
}
