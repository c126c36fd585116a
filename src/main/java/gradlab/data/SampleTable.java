package gradlab.data;

import gradlab.file.FileTrouble;
import gradlab.file.InputFile;
import gradlab.file.ShippedFiles;
import gradlab.knob.Knobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The real tables that come with the program, each with a page on it beside its file. */
public enum SampleTable {
    /** Three species of penguins, with words and missing cells. */
    PENGUINS(
            List.of("species"),
            List.of(
                    "island",
                    "bill_length_mm",
                    "bill_depth_mm",
                    "flipper_length_mm",
                    "body_mass_g",
                    "sex"),
            List.of("bill_length_mm", "bill_depth_mm")),
    /** Three kinds of irises. */
    IRIS(List.of("species"), List.of(), List.of("petal_length_cm", "petal_width_cm")),
    /** Three cultivars of vines by what is in their wine. */
    WINE(List.of("cultivar"), List.of(), List.of("flavanoids", "color_intensity")),
    /** Lumps in the breast, benign or malignant. */
    BREAST_CANCER(List.of("diagnosis"), List.of(), List.of("worst_radius", "worst_concave_points")),
    /** Handwritten digits, 8×8 pixels. */
    OPTDIGITS(List.of("digit"), List.of(), List.of()),
    /** How far cars go on a gallon; words, missing cells, and names that say too much. */
    AUTO_MPG(
            List.of("mpg"),
            List.of(
                    "cylinders",
                    "displacement",
                    "horsepower",
                    "weight",
                    "acceleration",
                    "model_year",
                    "origin"),
            List.of("weight"));

    private static final int DIGIT_WIDTH = 8;

    private final List<String> target;
    private final List<String> inputs;
    private final List<String> pictured;

    SampleTable(List<String> target, List<String> inputs, List<String> pictured) {
        this.target = target;
        this.inputs = inputs;
        this.pictured = pictured;
    }

    /** How its file is read: rows that lack a cell are left out, which is said. */
    Csv table() {
        Csv plan = new Csv(word() + ".csv");
        plan = Knobs.set(plan, Csv::target).to(target);
        plan = Knobs.set(plan, Csv::inputs).to(inputs);
        plan = Knobs.set(plan, Csv::missing).to(MissingCells.DROP_ROWS);
        return Knobs.set(plan, Csv::targetKind)
                .to(this == AUTO_MPG ? TargetKind.NUMBERS : TargetKind.CLASSES);
    }

    /** Pixels a row where its rows are images; else 0. */
    int imageWidth() {
        return this == OPTDIGITS ? DIGIT_WIDTH : 0;
    }

    /** The columns that show most of it as a picture; none for images, which are one already. */
    public List<String> pictured() {
        return pictured;
    }

    /**
     * Its page, in Markdown.
     *
     * @throws DataException when the program is not whole
     */
    public String page() {
        Path file = folder().resolve(word() + ".md");
        try (InputStream in = InputFile.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DataException("{0} cannot be read: {1}", file, FileTrouble.of(e));
        }
    }

    static Path folder() {
        return ShippedFiles.folder("data/tables");
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
