package gradlab.benchmark;

import gradlab.chart.ChartKind;
import gradlab.chart.subject.ChartOptions;
import gradlab.doctor.tryout.Tryouts;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Sgd;
import gradlab.run.control.Recording;
import gradlab.run.history.Recorded;
import gradlab.run.past.SnapshotBudget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All benchmarks there are. */
public final class Catalogue {
    private static final Recording NOTHING = Recording.none();
    private static final Recording NORMS = Recording.none().with(Recorded.GRADIENT_NORMS);
    private static final Recording ACTIVATIONS = Recording.none().with(Recorded.ACTIVATIONS);
    private static final Recording EPOCHS = Recording.epochs();

    private static final int LONG = 1_000_000;

    private final Rows images = Rows.blobs(55_000, 784, 10);
    private final List<Benchmark> all = new ArrayList<>();

    private Catalogue() {
        addImages();
        addSmall();
        addMonteCarlo();
        addDepth();
        addRecording();
        addMemory();
        addLadders();
        addProducts();
        addTime();
        addCharts();
        addTryouts();
        addSweeps();
    }

    /** All benchmarks in the order of the table. */
    public static List<Benchmark> all() {
        return List.copyOf(new Catalogue().all);
    }

    private TrainingBenchmark epochs(String name, String about, TrainingBenchmark.Task task) {
        return new TrainingBenchmark(name, about, Units.SECONDS_AN_EPOCH, task, NOTHING, 1, 1, 2);
    }

    private static TrainingBenchmark rate(
            String name, String about, TrainingBenchmark.Task task, int warmUp, int epochs) {
        return new TrainingBenchmark(
                name, about, Units.EPOCHS_A_SECOND, task, NOTHING, warmUp, epochs, 1);
    }

    private void addImages() {
        all.add(
                epochs(
                        "A",
                        "784-300-100-10 ReLU, 55,000 rows, batch 32, SGD",
                        Tasks.images(new Sgd(), 32, images)));
        all.add(epochs("A2", "the same with Adam", Tasks.images(new Adam(), 32, images)));
        all.add(
                epochs(
                        "A3",
                        "the same with Adam, batch 256",
                        Tasks.images(new Adam(), 256, images)));
        all.add(
                epochs(
                        "B",
                        "784-300-100-50-50-50-8 SELU, 43,986 rows, batch 32, SGD",
                        Tasks.selu(Rows.blobs(43_986, 784, 8))));
    }

    private void addSmall() {
        all.add(
                rate(
                        "C",
                        "2-8-8-1 tanh, 500 points, batch 10, SGD",
                        Tasks.playground(),
                        4000,
                        2000));
        TrainingBenchmark narrow =
                rate("D", "2-10×5-1 tanh, 500 points, batch 32, Adam", Tasks.narrow(), 2000, 1000);
        all.add(narrow);
        all.add(narrow.recording("D-norms", "the same with every step's gradient norms", NORMS));
        all.add(
                new TrainingBenchmark(
                        "E",
                        "2-500-1, 100 points, Adam, 4,000 epochs",
                        Units.SECONDS_TOTAL,
                        Tasks.wide(),
                        NOTHING,
                        4000,
                        4000,
                        1));
    }

    private void addMonteCarlo() {
        Rows rows = Rows.blobs(10_000, 784, 10);
        all.add(
                new MonteCarloBenchmark(
                        "F",
                        "100 Monte Carlo passes of 784-300-100-10 over 10,000 rows",
                        Tasks.dropping(true),
                        rows,
                        100,
                        2));
        all.add(
                new MonteCarloBenchmark(
                        "F-hidden",
                        "the same with dropout on hidden layers only",
                        Tasks.dropping(false),
                        rows,
                        100,
                        2));
    }

    private void addDepth() {
        all.add(rate("60-relu", "60 layers of 50 ReLU units, He", Tasks.level(), 30, 20));
        all.add(
                rate(
                        "60-sigmoid",
                        "60 layers of 50 sigmoid units, N(0, 1): gradients vanish",
                        Tasks.vanishing(),
                        30,
                        20));
    }

    private void addRecording() {
        TrainingBenchmark image =
                epochs(
                                "recording-none",
                                "A with nothing recorded",
                                Tasks.images(new Sgd(), 32, images))
                        .onOneThread();
        all.add(image);
        all.add(image.recording("recording-norms", "A with every step's gradient norms", NORMS));
        all.add(
                image.recording(
                        "recording-activations",
                        "A with activation statistics at epoch ends",
                        ACTIVATIONS));
        all.add(image.recording("recording-epochs", "A with all that a run's files hold", EPOCHS));
    }

    private void addMemory() {
        all.add(
                new HeapBenchmark(
                        "A-memory",
                        "the least memory that A trains in from its files, over its data",
                        """
                        {"format": "gradlab/experiment", "version": 1,
                         "data": {"source": {"type": "idx", "images": "images", "labels": "labels"},
                                  "split": {"train": 0.9, "validation": 0.1},
                                  "scaling": {"inputs": "min_max"}},
                         "model": {"layers": [{"type": "dense", "units": 300, "activation": "relu"},
                                              {"type": "dense", "units": 100, "activation": "relu"},
                                              {"type": "dense", "units": 10, "activation": "softmax"}]},
                         "training": {"loss": "sparse_categorical_crossentropy", "optimizer": "sgd",
                                      "epochs": 1, "metrics": ["accuracy"]}}
                        """,
                        images.count()));
    }

    private void addLadders() {
        for (int rows : List.of(10_000, 20_000, 40_000)) {
            all.add(
                    epochs(
                                    "samples-" + rows,
                                    String.format(Locale.ROOT, "A on %,d rows", rows),
                                    Tasks.images(new Sgd(), 32, Rows.blobs(rows, 784, 10)))
                            .onOneThread());
        }
        for (int epochs : List.of(1000, 2000, 4000)) {
            all.add(
                    new TrainingBenchmark(
                            "epochs-" + epochs,
                            String.format(Locale.ROOT, "C for %,d epochs", epochs),
                            Units.SECONDS_TOTAL,
                            Tasks.playground(),
                            NOTHING,
                            4000,
                            epochs,
                            1));
        }
        Rows rows = Rows.blobs(10_000, 784, 10);
        for (int units : List.of(150, 300, 600)) {
            all.add(
                    epochs(
                                    "units-" + units,
                                    String.format(
                                            Locale.ROOT,
                                            "784-%d-10 ReLU, 10,000 rows, batch 32, SGD",
                                            units),
                                    Tasks.classes(new Sgd(), 32, rows, units, 10))
                            .onOneThread());
        }
    }

    private void addTime() {
        TrainingBenchmark.Task small = Tasks.playground();
        all.add(
                new SnapshotBenchmark(
                        "snapshots-none", "C from its start, 20,000 epochs", small, 0, 20_000));
        all.add(
                new SnapshotBenchmark(
                        "snapshots",
                        "the same, leaving snapshots within 128 MB",
                        small,
                        SnapshotBudget.USUAL,
                        20_000));
        all.add(
                new TravelBenchmark(
                        "travel",
                        "exact weights of any of 100,000 epochs of C",
                        small,
                        SnapshotBudget.USUAL,
                        100_000));
        all.add(
                new HistoryMemoryBenchmark(
                        "history-memory",
                        "memory of a history of 1,000,000 epochs, 10 layers, all recorded",
                        1_000_000,
                        10));
    }

    private void addProducts() {
        for (int batch : List.of(32, 256)) {
            all.add(
                    new ProductBenchmark(
                            "products-" + batch,
                            "the matrix products of A at batch " + batch,
                            Products.ofTraining(
                                    Tasks.images(new Sgd(), batch, images).experiment().model(),
                                    images.width(),
                                    batch),
                            2));
        }
        Product square = new Product(Product.Form.PLAIN, 1024, 1024, 1024);
        all.add(
                new ProductBenchmark(
                        "products-1024", "1024 × 1024 × 1024", new Products(List.of(square)), 2));
    }

    private void addSweeps() {
        all.add(
                new PoolBenchmark(
                        "sweep",
                        "runs of D on all cores, over a core's share of their time",
                        Tasks.narrow(),
                        4,
                        4000));
        all.add(
                new PoolBenchmark(
                        "sweep-A",
                        "the same with runs of A",
                        Tasks.images(new Sgd(), 32, images),
                        2,
                        1));
        int cores = Runtime.getRuntime().availableProcessors();
        all.add(
                new BesideBenchmark(
                        "sweep-beside",
                        "D while a sweep of D goes on in the same window, one run a core",
                        Tasks.narrow(),
                        cores,
                        3000,
                        4000));
        all.add(
                new BesideBenchmark(
                        "sweep-beside-A",
                        "A while a sweep of A goes on in the same window, one run a core",
                        Tasks.images(new Sgd(), 32, images),
                        cores,
                        2,
                        3));
    }

    private void addTryouts() {
        all.add(
                new BesideBenchmark(
                        "doctor-try",
                        "D while the doctor tries two fixes beside it",
                        Tasks.narrow(),
                        Tryouts.AT_ONCE,
                        3000,
                        2000));
        all.add(
                new BesideBenchmark(
                        "doctor-try-A",
                        "A while the doctor tries two fixes beside it",
                        Tasks.images(new Sgd(), 32, images),
                        Tryouts.AT_ONCE,
                        2,
                        3));
    }

    private void addCharts() {
        for (ChartKind kind :
                List.of(
                        ChartKind.GRADIENT_NORM,
                        ChartKind.GRADIENT_WATERFALL,
                        ChartKind.ACTIVATION,
                        ChartKind.LOSS)) {
            String name = "chart-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String about = kind.title() + " at 800 × 400, 1,000,000 epochs, 10 layers";
            ChartOptions options = new ChartOptions().withScale(kind.scale()).withSize(800, 400, 1);
            all.add(new ChartBenchmark(name, about, kind, options, LONG, false));
            all.add(
                    new ChartBenchmark(
                            name + "-growing",
                            "the same, an epoch more",
                            kind,
                            options,
                            LONG,
                            true));
        }
        all.add(
                new SweepPicturesBenchmark(
                        "sweep-pictures",
                        "map, lines and boxes of 5,000 runs while a brush is dragged",
                        5_000));
        all.add(new RaceBenchmark("race-paths", "8 racers × 200 steps on Beale's function", false));
        all.add(
                new RaceBenchmark(
                        "race", "the same with map and losses, while the start is dragged", true));
    }
}
