package gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What was meant is found for slips of the hand, and nothing for words from elsewhere. */
class NearestWordTest {
    private static final List<String> KNOWN =
            List.of("lesson", "lessons", "runs", "doctor", "batch_size", "step-batch", "seed");

    @ParameterizedTest
    @CsvSource({
        "doctr, doctor", // left out
        "dooctor, doctor", // too many
        "dictor, doctor", // exchanged
        "dcotor, doctor", // swapped
        "Doctor, doctor",
        "batch-size, batch_size",
        "step batch, step-batch",
        "run, runs",
        "lesson, lesson",
        "seeds, seed",
        "lessoms, lessons"
    })
    void aSlipIsUnderstood(String typed, String meant) {
        assertThat(NearestWord.to(typed, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"optimizer", "x", "''", "weights"})
    void ofAWordFromElsewhereNothingIsGuessed(String typed) {
        assertThat(NearestWord.to(typed, KNOWN)).isEmpty();
    }
}
