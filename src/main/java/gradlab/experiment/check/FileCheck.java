package gradlab.experiment.check;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.StartFrom;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks whether files that an experiment names beside its data are there.
 *
 * @param folder what relative paths are relative to; null looks at nothing
 */
record FileCheck(@Nullable Path folder) {
    static final FileCheck NONE = new FileCheck(null);

    void check(Experiment experiment, Findings findings) {
        StartFrom start = experiment.training().startFrom();
        if (folder == null || start == null || start.file().isBlank()) {
            return;
        }
        Path file = folder.resolve(start.file());
        if (!Files.isReadable(file)) {
            findings.error(
                    "training.start_from." + (start.run().isEmpty() ? "weights" : "run"),
                    tr("There is no file {0} to take weights from.", file));
        }
    }
}
