package gradlab.data;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;

import java.nio.file.Path;

/** Rows that people measured: a table that comes with the program. */
public record Sample(
        @Essential
                @Knob(
                        label = "Table",
                        help = "A real table that comes with the program; its page tells about it")
                SampleTable name,
        @Inline Selection selection)
        implements DataSource {
    /** All of the penguins. */
    public Sample() {
        this(SampleTable.PENGUINS, new Selection());
    }

    @Override
    public Extent extent(Path folder) {
        return name.table().extent(SampleTable.folder());
    }

    @Override
    public boolean isTable() {
        return true;
    }

    @Override
    public Dataset rows(Path folder) {
        Dataset data = name.table().rows(SampleTable.folder());
        return new Dataset(
                data.inputs(),
                data.targets(),
                data.inputNames(),
                data.targetNames(),
                data.classNames(),
                name.imageWidth(),
                data.gaps(),
                data.weights());
    }
}
