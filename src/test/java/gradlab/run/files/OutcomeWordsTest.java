package gradlab.run.files;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.history.HistoryDifference;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;
import gradlab.text.Message;
import gradlab.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

class OutcomeWordsTest {
    @TempDir Path folder;

    @Test
    void aHistoryIsEnglishAndTheSameInEveryLanguage() throws IOException {
        Experiment experiment = Runs.small(2);
        RunHistory english = Runs.run(experiment, new RunControl()).history();
        Text.language(sentence -> "⟦" + sentence + "⟧");
        try {
            SavedRun run =
                    Runs.run(experiment, new RunControl())
                            .saved(Columns.of(Trainer.prepare(experiment, Runs.HERE)));
            RunFiles.write(folder, run, experiment.data().source().load(Runs.HERE).inputs());
            assertThat(Objects.requireNonNull(run.history().outcome()).message())
                    .hasToString("⟦All epochs are done.⟧");
            assertThat(HistoryDifference.first(run.history(), english)).isNull();
        } finally {
            Text.language(Locale.ENGLISH);
        }

        assertThat(Files.readString(folder.resolve(RunFiles.HISTORY)))
                .contains("\"message\":\"All epochs are done.\"")
                .doesNotContain("⟦");
    }

    @Test
    void anOutcomeIsTheSameHoweverItIsWorded() {
        Outcome one = new Outcome(Outcome.Reason.COMPLETED, 3, 9, null, Message.of("Done."));
        assertThat(one)
                .isEqualTo(new Outcome(Outcome.Reason.COMPLETED, 3, 9, null, Message.of("Hecho.")))
                .isNotEqualTo(new Outcome(Outcome.Reason.COMPLETED, 3, 8, null, one.message()))
                .isNotEqualTo(new Outcome(Outcome.Reason.COMPLETED, 2, 9, null, one.message()))
                .isNotEqualTo(new Outcome(Outcome.Reason.CANCELLED, 3, 9, null, one.message()))
                .isNotEqualTo(new Outcome(Outcome.Reason.COMPLETED, 3, 9, "a", one.message()));
    }
}
