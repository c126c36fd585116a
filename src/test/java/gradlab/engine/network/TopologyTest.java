package gradlab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gradlab.engine.activation.Relu;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Concatenate;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Prelu;

import org.junit.jupiter.api.Test;

import java.util.List;

class TopologyTest {
    private static Dense dense(String name, int units) {
        return new Dense(name, units, new Relu());
    }

    @Test
    void layersWithoutANameGetKerassNames() {
        List<Layer> layers =
                List.of(
                        dense("", 1),
                        dense("dense_1", 1),
                        dense("", 1),
                        new BatchNormalization(),
                        new Dropout(),
                        new Prelu(),
                        new Prelu());
        assertThat(LayerNames.fill(layers).stream().map(Layer::name))
                .containsExactly(
                        "dense",
                        "dense_1",
                        "dense_2",
                        "batch_normalization",
                        "dropout",
                        "prelu",
                        "prelu_1");
    }

    @Test
    void widthsAndArcsAreFollowed() {
        Topology topology =
                Topology.of(
                        List.of(
                                dense("a", 5),
                                dense("b", 5),
                                new Add("sum", "a", true),
                                dense("c", 4),
                                new Concatenate("both", "sum", true)),
                        3);
        assertThat(topology.problems()).isEmpty();
        assertThat(topology.inputWidths()).containsExactly(3, 5, 5, 5, 4);
        assertThat(topology.outputWidths()).containsExactly(5, 5, 5, 4, 9);
        assertThat(topology.sources()).containsExactly(-1, -1, 0, -1, 2);
    }

    @Test
    void everyProblemIsSaidWithItsPlace() {
        Topology topology =
                Topology.of(
                        List.of(
                                dense("a", 5),
                                dense("a", 4),
                                new Add("sum", "a", true),
                                new Add("loose", "", true),
                                new Concatenate("ahead", "later", true),
                                dense("later", 1)),
                        3);
        assertThat(topology.problems())
                .extracting(ShapeProblem::layer, ShapeProblem::setting, TopologyTest::message)
                .containsExactly(
                        tuple(1, "name", "two layers are called `a`: rename one of them"),
                        tuple(
                                2,
                                "from",
                                "`sum` adds `a`, 5 wide, to an input 4 wide: give both the same"
                                        + " width, or concatenate them"),
                        tuple(
                                3,
                                "from",
                                "`loose` needs the name of an earlier layer to merge with"),
                        tuple(4, "from", "`ahead` merges with `later`, which is no earlier layer"));
    }

    @Test
    void noLayersAtAllAreAProblem() {
        assertThat(Topology.of(List.of(), 3).problems())
                .extracting(ShapeProblem::layer, ShapeProblem::setting, TopologyTest::message)
                .containsExactly(tuple(0, "", "a network needs at least one layer"));
    }

    private static String message(ShapeProblem problem) {
        return problem.message().english();
    }
}
