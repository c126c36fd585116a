package gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.json.ExperimentJson;

import org.junit.jupiter.api.Test;

import java.util.List;

class ModelSummaryTest {
    private static final String NORMALIZED =
            """
            {"model": {"layers": [
              {"type": "batch_normalization"}, {"type": "dense", "units": 300, "activation": "relu"},
              {"type": "batch_normalization"}, {"type": "dense", "units": 100, "activation": "relu"},
              {"type": "batch_normalization"}, {"type": "dense", "units": 10, "activation": "softmax"}]},
             "training": {"loss": "mean_squared_error"}}
            """;

    private static ModelSummary summary(String text) {
        return ModelSummary.of("net", ExperimentJson.fragment(text).model(), 784);
    }

    @Test
    void countsAreThoseOfKeras() {
        ModelSummary summary = summary(NORMALIZED);
        assertThat(summary.rows())
                .extracting(ModelSummary.Row::parameters)
                .isEqualTo(List.of(3136L, 235_500L, 1200L, 30_100L, 400L, 1010L));
        assertThat(summary.total()).isEqualTo(271_346);
        assertThat(summary.trainable()).isEqualTo(268_978);
        assertThat(summary(NORMALIZED.replace("{\"type\": \"batch_normalization\"},", "")).total())
                .isEqualTo(266_610);
    }

    @Test
    void theTableIsLaidOutAsKerasDoes() {
        assertThat(summary(NORMALIZED).text())
                .startsWith("Model: \"net\"\n┏━━━━━━━━━")
                .contains("│ dense (Dense)                              │ (None, 300)            │")
                .contains("batch_normalization_2 (BatchNormalization) │ (None, 100)")
                .contains(" Total params: 271,346 (1.04 MB)\n")
                .contains(" Trainable params: 268,978 (1.03 MB)\n")
                .endsWith(" Non-trainable params: 2,368 (9.25 KB)\n");
        assertThat(summary(NORMALIZED).text().lines().filter(line -> line.startsWith("│")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).endsWith("│"));
    }
}
