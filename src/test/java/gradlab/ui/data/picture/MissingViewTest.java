package gradlab.ui.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Csv;
import gradlab.data.DataSource;
import gradlab.data.MissingCells;
import gradlab.data.Moons;
import gradlab.data.Sample;
import gradlab.data.SampleTable;
import gradlab.data.Selection;
import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;
import gradlab.knob.Knobs;
import gradlab.ui.app.Toolkit;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class MissingViewTest {
    @TempDir Path folder;

    @BeforeAll
    static void startToolkit() {
        Toolkit.startHeadless();
    }

    private record Shown(MissingView missing, TargetView targets) {
        List<String> words() {
            return Toolkit.call(() -> texts(missing));
        }

        private static List<String> texts(Region view) {
            return view.lookupAll(".label").stream().map(one -> ((Label) one).getText()).toList();
        }
    }

    private Shown shown(DataSource source) {
        PreparedData data = PreparedData.of(source, new Split(), new Scaling(), 0, folder);
        return Toolkit.call(
                () -> {
                    Shown shown = new Shown(new MissingView(), new TargetView());
                    new Scene(new VBox(shown.missing(), shown.targets()), 300, 600);
                    shown.missing().show(data);
                    shown.targets().show(TargetParts.of(data));
                    shown.missing().getParent().applyCss();
                    shown.missing().getParent().layout();
                    return shown;
                });
    }

    @Test
    void eachColumnThatLacksCellsHasABarAsLongAsItsShare() throws IOException {
        Files.writeString(
                folder.resolve("t.csv"),
                "x,w,y\n1,a,0.5\n?,a,1.5\n3,b,2\n5,,3.5\n" + "3,a,2.5\n".repeat(16));
        Shown shown = shown(Knobs.set(new Csv("t.csv"), Csv::missing).to(MissingCells.MEAN));

        assertThat(shown.words())
                .contains("1 (5 %)", "None in the other 1 column.")
                .anyMatch(words -> words.startsWith("filled with the mean, "))
                .contains("filled with the most frequent word, a");
        List<Double> shares =
                Toolkit.call(
                        () ->
                                shown.missing().lookupAll(".missing-bar").stream()
                                        .map(bar -> (MissingBar) bar)
                                        .map(MissingViewTest::drawn)
                                        .toList());
        assertThat(shares).hasSize(2).allSatisfy(share -> assertThat(share).isBetween(0.03, 0.07));
    }

    private static double drawn(MissingBar bar) {
        return bar.getChildren().getFirst().getBoundsInParent().getWidth() / bar.getWidth();
    }

    @Test
    void nothingMissingIsASentenceAndNoTableIsNothing() {
        assertThat(shown(new Sample()).words()).contains("Missing cells in the table");
        assertThat(shown(new Sample(SampleTable.IRIS, new Selection())).words())
                .containsExactly("No cell of the table is missing.");
        Shown drawn = shown(new Moons(100, 0.1, 1));
        assertThat(drawn.missing().isVisible()).isFalse();
        assertThat(Toolkit.call(() -> Shown.texts(drawn.targets())))
                .contains("Rows of each class", "train", "valid.", "23", "27")
                .doesNotContain("test");
    }
}
