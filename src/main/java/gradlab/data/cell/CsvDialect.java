package gradlab.data.cell;

import gradlab.knob.Knob;
import gradlab.text.SentenceException;

/** How a CSV file is cut into cells, and how its numbers are written. */
public record CsvDialect(
        @Knob(label = "Delimiter", help = "What stands between two cells, such as , or ;")
                String delimiter,
        @Knob(
                        label = "Header",
                        help = "Whether the first line names the columns; else they are 1, 2, …")
                boolean header,
        @Knob(label = "Decimal sign", help = "What stands before a number's fraction: . or ,")
                String decimal) {
    /** Commas, a header and decimal points. */
    public CsvDialect() {
        this(",", true, ".");
    }

    /** Refuses a delimiter or a decimal sign that cannot be one. */
    public CsvDialect {
        if (delimiter.length() != 1) {
            throw new SentenceException(
                    "delimiter must be one character, such as \",\" or \";\", not \"{0}\"",
                    delimiter);
        }
        if (!decimal.equals(".") && !decimal.equals(",")) {
            throw new SentenceException("decimal must be \".\" or \",\", not \"{0}\"", decimal);
        }
        if (decimal.equals(delimiter)) {
            throw new SentenceException("decimal and delimiter cannot both be \"{0}\"", decimal);
        }
    }
}
