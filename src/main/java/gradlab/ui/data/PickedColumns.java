package gradlab.ui.data;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.FittedScaler;
import gradlab.data.prepare.PreparedData;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A few of the input columns of prepared rows, in their own units, to be drawn. */
final class PickedColumns {
    private final PreparedData data;
    private final int[] places;

    private PickedColumns(PreparedData data, int[] places) {
        this.data = data;
        this.places = places;
    }

    /** The columns of those names; null where there are none, or one is missing. */
    static @Nullable PreparedData of(PreparedData data, List<String> names) {
        int[] places = names.stream().mapToInt(data.inputNames()::indexOf).toArray();
        for (int place : places) {
            if (place < 0) {
                return null;
            }
        }
        return places.length == 0 ? null : new PickedColumns(data, places).picked(names);
    }

    private PreparedData picked(List<String> names) {
        return new PreparedData(
                part(data.train()),
                part(data.validation()),
                part(data.test()),
                FittedScaler.identity(places.length),
                data.targetScaler(),
                names,
                data.targetNames(),
                data.classNames(),
                0);
    }

    private DataPart part(DataPart whole) {
        FMatrixRMaj inputs = new FMatrixRMaj(whole.rows(), places.length);
        for (int row = 0; row < whole.rows(); row++) {
            for (int i = 0; i < places.length; i++) {
                float value = whole.inputs().get(row, places[i]);
                inputs.set(row, i, data.inputScaler().unscaled(value, places[i]));
            }
        }
        return new DataPart(inputs, whole.targets(), whole.sourceRows());
    }
}
