package gradlab.diagram;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.predict.UnitProbe;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one diagram after another of a network that changes: what costs much is kept as long as the
 * model and the data stay, and the same units stay in sight. One thread uses it at a time.
 */
public final class DiagramSource {
    private record Made(
            Experiment experiment,
            PreparedData data,
            UnitProbe probe,
            ProbeRows rows,
            Weights fresh) {
        // The same object is meant: comparing all rows would cost more than asking them.
        @SuppressWarnings("ReferenceEquality")
        boolean serves(DiagramSubject subject) {
            return data == subject.data()
                    && experiment.model().equals(subject.experiment().model())
                    && seed(experiment) == seed(subject.experiment());
        }

        private static long seed(Experiment experiment) {
            return experiment.training().batches().seed();
        }
    }

    private @Nullable Made made;
    private DiagramSample shown = DiagramSample.NONE;

    /**
     * The diagram of one moment.
     *
     * @throws IllegalArgumentException when the layers make no network
     */
    public NetworkDiagram of(DiagramSubject subject, DiagramStyle style) {
        List<DiagramColumn> columns = DiagramColumn.of(subject.experiment(), subject.data());
        Made ready = ready(subject, columns);
        Weights weights = weights(ready, subject.fitting());
        List<@Nullable LayerArrays> arrays = new ArrayList<>();
        columns.forEach(column -> arrays.add(LayerArrays.of(column, weights)));
        boolean image = subject.data().imageWidth() > 0;
        DiagramLayout layout =
                DiagramLayout.of(
                        new DiagramLayout.Demand(
                                columns.stream().map(DiagramColumn::width).toList(),
                                image,
                                columns.stream().anyMatch(column -> column.source() >= 0)),
                        style.width(),
                        style.height(),
                        style.scale());
        DiagramSample sample = DiagramSample.of(columns, layout.places(), arrays, shown);
        shown = sample;
        DiagramFaces faces =
                new DiagramFaces(
                        subject.data(), ready.rows(), ready.probe(), columns, arrays, sample);
        return new NetworkDiagram(
                subject,
                subject.fitting() != null,
                columns,
                layout,
                sample,
                DiagramLinks.of(columns, arrays, sample, image),
                faces.all());
    }

    private Made ready(DiagramSubject subject, List<DiagramColumn> columns) {
        Made ready = made;
        if (ready == null || !ready.serves(subject)) {
            UnitProbe probe = new UnitProbe(subject.experiment(), columns.getFirst().width());
            ready =
                    new Made(
                            subject.experiment(),
                            subject.data(),
                            probe,
                            ProbeRows.of(subject.data(), products(columns)),
                            probe.weights());
            made = ready;
            shown = DiagramSample.NONE;
        }
        return ready;
    }

    private static Weights weights(Made ready, @Nullable Weights trained) {
        Weights weights = trained != null ? trained : ready.fresh();
        ready.probe().use(weights);
        return weights;
    }

    private static long products(List<DiagramColumn> columns) {
        long products = 1;
        for (int i = 1; i < columns.size(); i++) {
            if (columns.get(i).dense()) {
                products += (long) columns.get(i - 1).width() * columns.get(i).width();
            }
        }
        return products;
    }
}
