package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.data.DataShape;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with the experiment on the bench, and what is said when it is to be trained. */
final class ProblemsModel {
    private final DataModel data;
    private final Notices notices;
    private final Supplier<Path> folder;
    private final ReadOnlyObjectWrapper<List<Problem>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());

    /**
     * Nothing examined yet.
     *
     * @param folder where relative paths in the experiment start from
     */
    ProblemsModel(DataModel data, Notices notices, Supplier<Path> folder) {
        this.data = data;
        this.notices = notices;
        this.folder = folder;
    }

    ReadOnlyObjectProperty<List<Problem>> found() {
        return found.getReadOnlyProperty();
    }

    /** Examines an experiment; what was said of one that cannot be trained goes once it can. */
    void examine(Experiment experiment) {
        DataShape shape = data.shape(experiment);
        found.set(
                shape == null
                        ? ExperimentCheck.check(experiment, folder.get())
                        : ExperimentCheck.check(experiment, shape, folder.get()));
        if (firstError().isEmpty()) {
            notices.passed(Until.TRAINABLE);
        }
    }

    /** Whether the experiment can be trained; says why not. */
    boolean mayTrain() {
        Optional<Problem> error = firstError();
        error.ifPresent(
                problem ->
                        notices.problem(
                                Until.TRAINABLE,
                                tr("This experiment cannot be trained yet."),
                                problem.message()));
        return error.isEmpty();
    }

    private Optional<Problem> firstError() {
        return found.get().stream().filter(Problem::isError).findFirst();
    }
}
