package gradlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.subject.ChartOptions;
import gradlab.engine.optimizer.Sgd;
import gradlab.run.control.Recording;

import org.junit.jupiter.api.Test;

import java.util.List;

class BenchmarksTest {
    private static final Rows FEW = Rows.blobs(70, 12, 3);

    private static TrainingBenchmark training(Units units) {
        TrainingBenchmark.Task task = Tasks.classes(new Sgd(), 32, FEW, 5, 3);
        return new TrainingBenchmark("few", "few rows", units, task, Recording.none(), 1, 2, 2);
    }

    @Test
    void everyWorkloadOfTheTableIsThereUnderANameOfItsOwn() {
        List<String> names = Catalogue.all().stream().map(Benchmark::name).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names)
                .contains("A", "A2", "A3", "B", "C", "D", "D-norms", "E", "F", "F-hidden")
                .contains("chart-gradient-norm", "chart-gradient-waterfall-growing")
                .contains("60-relu", "60-sigmoid", "products-32", "recording-norms", "A-memory");
    }

    @Test
    void trainingIsTimedAsOftenAsAsked() {
        Timing measured = training(Units.SECONDS_AN_EPOCH).measure(Effort.of(3, 1)).orElseThrow();

        assertThat(measured.values()).hasSize(3).allMatch(seconds -> seconds > 0);
        assertThat(measured.min()).isLessThanOrEqualTo(measured.median());
        assertThat(measured.median()).isLessThanOrEqualTo(measured.max());
        assertThat(measured.samplesPerSecond()).isPositive();
        assertThat(measured.productShare()).isPositive();
    }

    @Test
    void aRepetitionOfManyEpochsIsToldByTheEpoch() {
        List<Lap> laps = List.of(new Lap(4_000_000_000L, 3_000_000_000L, 800));
        Timing.Work work = new Timing.Work(1000, 1.5, Allocation.UNKNOWN);

        Timing rate = Timing.of(laps, work, 1, Units.EPOCHS_A_SECOND.of(2));
        Timing time = Timing.of(laps, work, 1, Units.SECONDS_AN_EPOCH.of(2));

        assertThat(rate)
                .isEqualTo(new Timing(List.of(0.5), 2.0 / 3, 1, 250, 0.5, Allocation.UNKNOWN));
        assertThat(time.values()).containsExactly(2.0);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(new Timing(List.of(4.0, 1.0, 2.0, 8.0), 0, 1, 0, 0, Allocation.UNKNOWN).median())
                .isEqualTo(3);
    }

    @Test
    void theProductsOfAStepLeaveOutTheInputsGradient() {
        Products products =
                Products.ofTraining(
                        Tasks.classes(new Sgd(), 32, FEW, 5, 3).experiment().model(), 12, 32);

        assertThat(products.all())
                .containsExactly(
                        new Product(Product.Form.PLAIN, 32, 5, 12),
                        new Product(Product.Form.TRANSPOSED_A, 12, 5, 32),
                        new Product(Product.Form.PLAIN, 32, 3, 5),
                        new Product(Product.Form.TRANSPOSED_A, 5, 3, 32),
                        new Product(Product.Form.TRANSPOSED_B, 32, 5, 3));
    }

    @Test
    void theProductsBeforeTheFirstDropoutAreNotRepeated() {
        assertThat(Products.ofRepetition(Tasks.dropping(true), 784, 8).all()).hasSize(3);
        assertThat(Products.ofRepetition(Tasks.dropping(false), 784, 8).all())
                .containsExactly(
                        new Product(Product.Form.PLAIN, 8, 100, 300),
                        new Product(Product.Form.PLAIN, 8, 10, 100));
    }

    @Test
    void monteCarloPassesAreTimed() {
        Benchmark passes =
                new MonteCarloBenchmark(
                        "few", "few rows", Tasks.dropping(true), Rows.blobs(40, 784, 10), 3, 1);

        assertThat(passes.measure(Effort.of(2, 1)).orElseThrow().values())
                .hasSize(2)
                .allMatch(seconds -> seconds > 0);
    }

    @Test
    void oneThreadIsKeptWhereNoOtherCouldHelp() {
        assertThat(new Benchmarks(1, 0, 1).measure(training(Units.EPOCHS_A_SECOND)).threads())
                .isEqualTo(1);
    }

    @Test
    void aTimingThatTakesTooLongIsGivenUpWithinAStep() {
        Effort noTime = new Effort(1_000_000, 1, 0);

        assertThat(training(Units.SECONDS_AN_EPOCH).measure(noTime)).isEmpty();
    }

    @Test
    void theThreadsThatAreAskedForAreTaken() {
        assertThat(new Benchmarks(1, 2, 8).measure(training(Units.EPOCHS_A_SECOND)).threads())
                .isEqualTo(2);
        assertThat(new Benchmarks(1, 1, 8).measure(training(Units.EPOCHS_A_SECOND)).threads())
                .isEqualTo(1);
    }

    @Test
    void whatIsAllocatedBesideTheStepsIsToldApart() {
        assertThat(Allocation.between(10, 130, 20, 230)).isEqualTo(new Allocation(10, 30));
    }

    @Test
    void aChartIsTimedByTheRedraw() {
        ChartBenchmark chart =
                new ChartBenchmark("c", "", ChartKind.GRADIENT_NORM, new ChartOptions(), 50, true);
        Timing measured = chart.measure(Effort.of(2, 1)).orElseThrow();
        assertThat(measured.values()).hasSize(2).allMatch(milliseconds -> milliseconds > 0);
        assertThat(chart.unit()).isEqualTo("ms/redraw");
    }
}
