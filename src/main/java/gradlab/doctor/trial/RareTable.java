package gradlab.doctor.trial;

import gradlab.data.Csv;
import gradlab.engine.tensor.RandomSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A table of a ring of points and a few of another class at its middle; kept while the program
 * runs.
 */
final class RareTable {
    private static final double RADIUS = 2;
    private static final double SPREAD = 0.2;

    private RareTable() {}

    /**
     * Writes one.
     *
     * @param share of the rows at the middle
     */
    static Csv of(int rows, double share, long seed) {
        RandomSource random = new RandomSource(seed);
        StringBuilder text = new StringBuilder("x,y,class\n");
        for (int i = 0; i < rows; i++) {
            boolean rare = i < share * rows;
            double angle = 2 * Math.PI * random.nextDouble();
            double radius = rare ? 0 : RADIUS;
            double x = radius * Math.cos(angle) + SPREAD * random.nextGaussian();
            double y = radius * Math.sin(angle) + SPREAD * random.nextGaussian();
            String cloud = rare ? "rare" : "common";
            text.append(String.format(Locale.ROOT, "%.4f,%.4f,%s%n", x, y, cloud));
        }
        try {
            Path file = Files.createTempFile("gradlab-rare", ".csv");
            file.toFile().deleteOnExit();
            Files.writeString(file, text);
            return new Csv(file.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
