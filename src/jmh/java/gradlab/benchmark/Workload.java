package gradlab.benchmark;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.Experiment;

/** The workloads of {@code ./gradlab bench}, by the names they have there. */
public enum Workload {
    /** 784-300-100-10 ReLU, batch 32, SGD. */
    A {
        @Override
        TrainingBenchmark.Task task() {
            return Tasks.images(new Sgd(), 32, Rows.blobs(ROWS, 784, 10));
        }
    },
    /** The same with Adam. */
    A2 {
        @Override
        TrainingBenchmark.Task task() {
            return Tasks.images(new Adam(), 32, Rows.blobs(ROWS, 784, 10));
        }
    },
    /** 2-8-8-1 tanh, batch 10, SGD. */
    C {
        @Override
        TrainingBenchmark.Task task() {
            return Tasks.playground();
        }
    },
    /** 2, ten layers of 5 tanh, 1; batch 32, Adam. */
    D {
        @Override
        TrainingBenchmark.Task task() {
            return Tasks.narrow();
        }
    };

    private static final int ROWS = 55_000;

    abstract TrainingBenchmark.Task task();

    /** What is trained. */
    public Experiment experiment() {
        return task().experiment();
    }

    /** What it is trained on. */
    public PreparedData data() {
        return task().rows().prepared();
    }
}
