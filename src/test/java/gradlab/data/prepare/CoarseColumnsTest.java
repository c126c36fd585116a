package gradlab.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Csv;
import gradlab.data.Filling;
import gradlab.data.TableNumbers;
import gradlab.data.cell.PreciseMatrix;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Time stamps in milliseconds, of which a float keeps one in 131072. */
class CoarseColumnsTest {
    private static final int ROWS = 1000;
    private static final long START = 1_700_000_000_000L;
    private static final Split MOST = new Split(0.8, 0.2, 0, false, 1);

    @TempDir Path folder;
    private final Csv csv = new Csv("t.csv");

    @BeforeEach
    void writeTable() throws IOException {
        StringBuilder table = new StringBuilder("time,size,y\n");
        for (int i = 0; i < ROWS; i++) {
            table.append(START + 997L * i).append(",").append(i / 7.0).append(",").append(0.5 * i);
            table.append("\n");
        }
        Files.writeString(folder.resolve("t.csv"), table);
    }

    private PreparedData prepared(Scaler scaler) {
        Scaling scaling = new Scaling(scaler, new NoScaler(), Scaling.FitOn.TRAIN);
        return PreparedData.of(csv, MOST, scaling, 0, folder);
    }

    private static int different(DataPart part) {
        Set<Float> found = new HashSet<>();
        for (int row = 0; row < part.rows(); row++) {
            found.add(part.inputs().get(row, 0));
        }
        return found.size();
    }

    @Test
    void scaledStampsKeepAllTheirDifferentValues() {
        for (Scaler scaler : List.of(new StandardScaler(), new MinMaxScaler())) {
            PreparedData data = prepared(scaler);

            assertThat(different(data.train())).as("%s", scaler).isEqualTo(800);
            assertThat(different(data.validation())).as("%s", scaler).isEqualTo(200);
            assertThat(data.note()).isEmpty();
            int last = data.train().sourceRows()[5];
            double stamp = START + 997.0 * last;
            assertThat(data.train().inputs().get(5, 0))
                    .isEqualTo(data.inputScaler().scaled(stamp, 0));
        }
    }

    @Test
    void unscaledStampsGiveANotice() {
        assertThat(prepared(new NoScaler()).note())
                .startsWith("column \"time\": a float holds too few digits")
                .contains("1,000 different numbers, which become 8;")
                .doesNotContain("size");
    }

    @Test
    void newRowsAreScaledToTheSameDigits() throws IOException {
        PreparedData data = prepared(new StandardScaler());
        int row = data.validation().sourceRows()[3];
        Files.writeString(
                folder.resolve("new.csv"),
                "time,size\n" + (START + 997L * row) + "," + row / 7.0 + "\n");

        FMatrixRMaj read =
                TableNumbers.read(
                        folder.resolve("new.csv"), List.of("time", "size"), csv, Filling.NONE);

        assertThat(data.scaledInputs(read).get(0, 0))
                .isEqualTo(data.validation().inputs().get(3, 0));
        assertThat(data.scaledInputs(read).get(0, 1))
                .isEqualTo(data.validation().inputs().get(3, 1));
    }

    @Test
    void ordinaryColumnsStayTheFloatsTheyWere() {
        FMatrixRMaj inputs = csv.load(folder).inputs();

        for (int row = 0; row < ROWS; row++) {
            assertThat(PreciseMatrix.get(inputs, row, 1))
                    .isEqualTo(Float.parseFloat(String.valueOf(row / 7.0)));
        }
        assertThat(csv.load(folder).gaps().note()).isEmpty();
    }
}
