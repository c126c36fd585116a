package gradlab.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.look.ChartTheme;
import gradlab.data.DataSource;
import gradlab.data.Friedman;
import gradlab.data.Garments;
import gradlab.data.Generator;
import gradlab.data.Sampling;
import gradlab.data.Sine;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.Weights;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;
import gradlab.run.predict.UnitProbe;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class DiagramSourceTest {
    private static final DiagramStyle STYLE = new DiagramStyle(700, 300, 1, 1, ChartTheme.LIGHT);
    private final DiagramSource source = new DiagramSource();

    private static Experiment experiment(DataSource data, Layer... layers) {
        return new Experiment(
                "test",
                "",
                new DataPlan()
                        .withSource(
                                (DataSource)
                                        Knobs.set(
                                                        (Generator) data,
                                                        Generator::sampling,
                                                        Sampling::samples)
                                                .to(60)),
                new Model(List.of(layers)),
                new Training());
    }

    private static Experiment circles(Layer... layers) {
        return experiment(new gradlab.data.Circles(), layers);
    }

    private static Layer output() {
        return new Dense("output", 1, new Sigmoid());
    }

    private static DiagramSubject fresh(Experiment experiment) {
        PreparedData data = Trainer.prepare(experiment, Path.of(""));
        return new DiagramSubject(experiment, data, null, null, Map.of());
    }

    private NetworkDiagram diagram(Experiment experiment) {
        return source.of(fresh(experiment), STYLE);
    }

    @Test
    void onTwoInputsEveryUnitShowsThePlane() {
        NetworkDiagram diagram = diagram(circles(new Dense("hidden", 3, new Relu()), output()));
        assertThat(diagram.facts(0, 0).face()).isInstanceOf(UnitFace.Plane.class);
        assertThat(diagram.facts(1, 2).face()).isInstanceOf(UnitFace.Plane.class);
        assertThat(diagram.facts(2, 0).face()).isInstanceOf(UnitFace.Plane.class);
        assertThat(diagram.caption()).contains("plane").contains("before training");
    }

    @Test
    void thePlaneOfAnInputRisesAlongItself() {
        UnitFace.Plane first = (UnitFace.Plane) diagram(circles(output())).facts(0, 0).face();
        UnitFace.Plane second = (UnitFace.Plane) diagram(circles(output())).facts(0, 1).face();
        int cells = first.cells();
        assertThat(first.values()[cells - 1]).isGreaterThan(first.values()[0]);
        assertThat(second.values()[cells - 1]).isEqualTo(second.values()[0]);
        assertThat(second.values()[cells * (cells - 1)]).isGreaterThan(second.values()[0]);
    }

    @Test
    void onOneInputEveryUnitShowsACurveAndOnManyADistribution() {
        NetworkDiagram one = diagram(experiment(new Sine(), new Dense("output", 1, new Relu())));
        assertThat(one.facts(1, 0).face()).isInstanceOf(UnitFace.Curve.class);
        NetworkDiagram many =
                diagram(experiment(new Friedman(), new Dense("output", 1, new Relu())));
        assertThat(many.facts(1, 0).face()).isInstanceOf(UnitFace.Spread.class);
    }

    @Test
    void onImagesTheFirstWeightsAreImagesAndDeeperUnitsShowTheClasses() {
        NetworkDiagram diagram =
                diagram(
                        experiment(
                                new Garments(),
                                new Dropout().withName("dropout"),
                                new Dense("hidden1", 3, new Relu()),
                                new Dense("hidden2", 4, new Relu()),
                                output()));
        assertThat(diagram.facts(2, 0).face())
                .isInstanceOfSatisfying(
                        UnitFace.Pixels.class, face -> assertThat(face.weights()).isTrue());
        assertThat(diagram.facts(3, 0).face()).isInstanceOf(UnitFace.Bars.class);
        assertThat(diagram.facts(3, 0).favourite()).isNotNull();
        assertThat(diagram.facts(0, 0).face()).isInstanceOf(UnitFace.Pixels.class);
    }

    @Test
    void aLinkCarriesTheWeightBetweenItsUnits() {
        Experiment experiment = circles(new Dense("hidden", 3, new Relu()), output());
        NetworkDiagram diagram = diagram(experiment);
        float[] kernel =
                new UnitProbe(experiment, 2).weights().layers().getFirst().arrays().get("kernel");
        assertThat(diagram.links(1))
                .hasSize(6)
                .allSatisfy(
                        link ->
                                assertThat(link.weight())
                                        .isEqualTo(kernel[link.from() * 3 + link.to()]));
    }

    @Test
    void aWideLayerIsSampledAndSaysSo() {
        NetworkDiagram diagram =
                diagram(
                        circles(
                                new Dense("hidden1", 1000, new Relu()),
                                new Dense("hidden2", 400, new Relu()),
                                output()));
        assertThat(diagram.heading(1)).matches("\\d+ of 1,000");
        assertThat(diagram.caption()).contains("sampled").contains("320 strongest links");
        assertThat(diagram.links(2)).hasSize(DiagramLinks.MOST);
    }

    @Test
    void aLayerThatHandsOnShowsTheUnitsBeforeIt() {
        NetworkDiagram diagram =
                diagram(
                        circles(
                                new Dense("hidden", 500, new Relu()),
                                new Dropout().withName("dropout"),
                                output()));
        List<Integer> before = units(diagram, 1);
        assertThat(units(diagram, 2)).isEqualTo(before);
        assertThat(diagram.links(2)).hasSize(before.size()).allMatch(l -> Float.isNaN(l.weight()));
    }

    private static List<Integer> units(NetworkDiagram diagram, int column) {
        List<Integer> units = new ArrayList<>();
        for (int i = 0; i < diagram.layout().places().get(column).count(); i++) {
            units.add(diagram.facts(column, i).unit());
        }
        return units;
    }

    @Test
    void aSkipArcBringsItsUnitsAlong() {
        NetworkDiagram diagram =
                diagram(
                        circles(
                                new Dense("hidden1", 3, new Relu()),
                                new Dense("hidden2", 3, new Relu()),
                                new Add().withName("add").withFrom("hidden1"),
                                output()));
        assertThat(diagram.links(3)).hasSize(6);
        assertThat(diagram.links(3).stream().map(UnitLink::source)).contains(1, 2);
    }

    @Test
    void weightsOfAnotherModelAreNotShown() {
        Experiment trained = circles(new Dense("hidden", 5, new Relu()), output());
        Weights weights = new UnitProbe(trained, 2).weights();
        Experiment edited = circles(new Dense("hidden", 3, new Relu()), output());
        DiagramSubject own = fresh(trained);
        assertThat(
                        source.of(
                                        new DiagramSubject(
                                                trained, own.data(), trained, weights, Map.of()),
                                        STYLE)
                                .caption())
                .doesNotContain("before training");
        assertThat(
                        source.of(
                                        new DiagramSubject(
                                                edited, own.data(), trained, weights, Map.of()),
                                        STYLE)
                                .caption())
                .contains("before training");
    }

    @Test
    void everyKindOfDiagramCanBeDrawnInBothThemes() {
        for (Experiment experiment :
                List.of(
                        circles(new Dense("hidden", 30, new Relu()), output()),
                        experiment(new Sine(), new Dense("output", 1, new Relu())),
                        experiment(new Friedman(), new Dense("output", 1, new Relu())),
                        experiment(new Garments(), new Dense("a", 9, new Relu()), output()))) {
            for (ChartTheme theme : List.of(ChartTheme.LIGHT, ChartTheme.DARK)) {
                DiagramStyle style = new DiagramStyle(700, 300, 1, 1, theme);
                BufferedImage image = new BufferedImage(700, 300, BufferedImage.TYPE_INT_ARGB_PRE);
                source.of(fresh(experiment), style).draw(image.createGraphics(), style);
                assertThat(inked(image)).isGreaterThan(2_000);
            }
        }
    }

    private static long inked(BufferedImage image) {
        return java.util.stream.IntStream.range(0, 700 * 300)
                .filter(i -> image.getRGB(i % 700, i / 700) >>> 24 > 0)
                .count();
    }

    @Test
    void theDescriptionNamesEveryLayer() {
        NetworkDiagram diagram = diagram(circles(new Dense("hidden", 3, new Relu()), output()));
        assertThat(diagram.description()).contains("hidden: 3 relu").contains("output: 1 sigmoid");
    }
}
