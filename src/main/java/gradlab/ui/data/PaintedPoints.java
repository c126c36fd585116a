package gradlab.ui.data;

import gradlab.file.AtomicFile;
import gradlab.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Points painted by hand in the square [−1, 1]², each with its class; kept as a CSV file. */
final class PaintedPoints {
    /** One point. */
    record Point(double x, double y, int label) {}

    private final List<Point> points = new ArrayList<>();
    private final List<Integer> strokes = new ArrayList<>();

    /** What is added from here on can be taken back at once. */
    void beginStroke() {
        strokes.add(points.size());
    }

    /** Sprays some points about a place; those outside the square are left out. */
    void spray(double x, double y, int label, double radius, int count, RandomGenerator random) {
        for (int i = 0; i < count; i++) {
            Point point =
                    new Point(
                            x + radius * random.nextGaussian(),
                            y + radius * random.nextGaussian(),
                            label);
            if (Math.abs(point.x()) <= 1 && Math.abs(point.y()) <= 1) {
                points.add(point);
            }
        }
    }

    /** Takes the last stroke back. */
    void undo() {
        if (!strokes.isEmpty()) {
            int start = strokes.removeLast();
            points.subList(start, points.size()).clear();
        }
    }

    /** The points in the order they were painted. */
    List<Point> points() {
        return List.copyOf(points);
    }

    /** Whether there are at least two classes, so that there is something to learn. */
    boolean ready() {
        return points.stream().map(Point::label).distinct().count() > 1;
    }

    /** Writes them into a folder, under a name that is free there, and tells which. */
    Path writeIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 1;
        Path file = folder.resolve("points-1.csv");
        while (Files.exists(file)) {
            number++;
            file = folder.resolve("points-" + number + ".csv");
        }
        write(file);
        return file;
    }

    /** Writes x1, x2, class; classes are named c0, c1, … so that any may be missing. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("x1,x2,class"));
        for (Point point : points) {
            lines.add(String.format(Locale.ROOT, "%.4f,%.4f,c%d", point.x, point.y, point.label));
        }
        if (!ready()) {
            throw new IOException(Text.tr("Paint points of at least two classes first."));
        }
        AtomicFile.write(file, String.join("\n", lines) + "\n");
    }
}
