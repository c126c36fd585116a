package gradlab.experiment.check;

import gradlab.data.DataException;
import gradlab.data.DataShape;
import gradlab.data.Extent;
import gradlab.engine.network.Topology;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.text.Message;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds what keeps an experiment from running, or from running as it was meant, across all of its
 * records. It never throws: a document that is being edited is mostly invalid.
 */
public final class ExperimentCheck {
    private ExperimentCheck() {}

    /** With relative paths taken from the working folder. */
    public static List<Problem> check(Experiment experiment) {
        return check(experiment, Path.of(""));
    }

    /**
     * Reads as much of the data as is needed to know its widths and classes.
     *
     * @param folder what relative paths are relative to
     */
    public static List<Problem> check(Experiment experiment, Path folder) {
        return check(experiment, folder, Runtime.getRuntime().maxMemory());
    }

    /**
     * The same where somebody may know the widths and classes already.
     *
     * @param shape asked once it is sure that the data fit the memory
     */
    public static List<Problem> check(
            Experiment experiment, Path folder, Supplier<DataShape> shape) {
        return check(experiment, folder, Runtime.getRuntime().maxMemory(), shape);
    }

    static List<Problem> check(Experiment experiment, Path folder, long memory) {
        return check(experiment, folder, memory, () -> experiment.data().shape(folder));
    }

    private static List<Problem> check(
            Experiment experiment, Path folder, long memory, Supplier<DataShape> shape) {
        Findings findings = new Findings();
        try {
            Extent extent = experiment.data().extent(folder);
            if (MemoryCheck.dataFit(extent, memory, findings)) {
                return check(experiment, shape.get(), extent, memory, new FileCheck(folder));
            }
        } catch (DataException e) {
            String place = e.place().isEmpty() ? "data.source" : e.place();
            findings.error(place, e.plain().worded());
        } catch (IllegalArgumentException e) {
            findings.error("data.source", Message.from(e).worded());
        }
        RangeCheck.check(experiment, findings);
        TrainingCheck.check(experiment, findings);
        return findings.problems();
    }

    /** With data that is known already; no file is looked at. */
    public static List<Problem> check(Experiment experiment, DataShape shape) {
        long memory = Runtime.getRuntime().maxMemory();
        return check(experiment, shape, Extent.NONE, memory, FileCheck.NONE);
    }

    /**
     * With data that is known already.
     *
     * @param folder where the paths of other files start from
     */
    public static List<Problem> check(Experiment experiment, DataShape shape, Path folder) {
        long memory = Runtime.getRuntime().maxMemory();
        return check(experiment, shape, Extent.NONE, memory, new FileCheck(folder));
    }

    private static List<Problem> check(
            Experiment experiment, DataShape shape, Extent extent, long memory, FileCheck files) {
        Findings findings = new Findings();
        RangeCheck.check(experiment, findings);
        DataCheck.check(experiment, shape, findings);
        Topology topology = Topology.of(experiment.model().layers(), shape.inputs());
        ModelCheck.check(experiment, shape, topology, findings);
        if (topology.problems().isEmpty()) {
            new OutputCheck(experiment, shape, topology.outputWidth(), findings).check();
            MemoryCheck.check(experiment, topology, extent, memory, findings);
        }
        TrainingCheck.check(experiment, findings);
        files.check(experiment, findings);
        return findings.problems();
    }
}
