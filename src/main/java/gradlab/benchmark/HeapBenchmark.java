package gradlab.benchmark;

import gradlab.engine.tensor.RandomSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The least memory in which the command line trains an experiment on images from files, all
 * included: reading, scaling, training, and writing weights and predictions. Found by training it
 * in programs of their own that are allowed less and less.
 *
 * @param experiment its text; it names files {@code images} and {@code labels}
 * @param images how many of 784 pixels
 */
record HeapBenchmark(String name, String about, String experiment, int images)
        implements Benchmark {
    private static final int PIXELS = 784;
    private static final double MOST = 4;
    private static final double STEP = 0.25;
    private static final double MEGABYTE = 1 << 20;

    @Override
    public String unit() {
        return "× data";
    }

    @Override
    public boolean isRate() {
        return false;
    }

    @Override
    public int mostThreads() {
        return 1;
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        try {
            Path folder = Files.createTempDirectory("gradlab-bench");
            try {
                writeFiles(folder);
                List<Double> least = List.of(leastHeap(folder));
                return Optional.of(
                        new Timing(
                                least, Double.NaN, 1, Double.NaN, Double.NaN, Allocation.UNKNOWN));
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writeFiles(Path folder) throws IOException {
        RandomSource random = new RandomSource(1);
        ByteBuffer pixels = ByteBuffer.allocate(16 + images * PIXELS);
        pixels.putInt(0x803).putInt(images).putInt(28).putInt(28);
        while (pixels.hasRemaining()) {
            pixels.putLong(random.nextLong());
        }
        ByteBuffer labels = ByteBuffer.allocate(8 + images);
        labels.putInt(0x801).putInt(images);
        while (labels.hasRemaining()) {
            labels.put((byte) random.nextInt(10));
        }
        Files.write(folder.resolve("images"), pixels.array());
        Files.write(folder.resolve("labels"), labels.array());
        Files.writeString(folder.resolve("heap.json"), experiment);
    }

    /** As a multiple of the data as floats. */
    private double leastHeap(Path folder) throws IOException {
        if (!trains(folder, MOST)) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "%s: it does not train in %.0f times its data",
                            name,
                            MOST));
        }
        double least = MOST;
        while (trains(folder, least - STEP)) {
            least -= STEP;
        }
        return least;
    }

    private boolean trains(Path folder, double factor) throws IOException {
        double data = (double) images * PIXELS * Float.BYTES;
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                String.format(
                                        Locale.ROOT, "-Xmx%dm", (long) (factor * data / MEGABYTE)),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "gradlab.GradLab",
                                "train",
                                folder.resolve("heap.json").toString(),
                                "--out",
                                folder.resolve("out").toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return program.waitFor() == 0;
        } catch (InterruptedException interruption) {
            program.destroy();
            throw new IOException("interrupted while a program trained", interruption);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
