package gradlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.data.Csv;
import gradlab.data.DataSource;
import gradlab.data.Generator;
import gradlab.data.Moons;
import gradlab.data.Sample;
import gradlab.data.Sampling;
import gradlab.data.Xor;
import gradlab.data.augment.Noise;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.StandardScaler;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.edit.SourceRole;
import gradlab.knob.Knobs;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Toolkit;
import gradlab.ui.theme.Appearance;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Timeout(60)
class DataPageTest {
    @TempDir Path folder;

    @BeforeAll
    static void startToolkit() {
        Toolkit.startHeadless();
    }

    record Shown(BenchModel bench, DataPage page) {}

    static Shown show(DataSource source) {
        Experiment experiment =
                new Experiment(
                        "",
                        "",
                        new DataPlan().withSource(source),
                        new Model(List.of()),
                        new Training());
        BenchModel bench = bench(experiment);
        DataPage page = new DataPage(bench);
        Scene scene = new Scene(page, 360, 1000);
        Appearance.dress(scene, bench.look());
        page.applyCss();
        page.layout();
        return new Shown(bench, page);
    }

    private static BenchModel bench(Experiment experiment) {
        return new BenchModel(experiment, new AtOnce());
    }

    static boolean says(Shown shown, String words) {
        return shown.page().lookupAll(".label").stream()
                .filter(node -> node instanceof Label)
                .anyMatch(node -> ((Label) node).getText().contains(words));
    }

    @Test
    void everySourceHasAPage() {
        for (Class<? extends Record> kind : Knobs.permitted(DataSource.class)) {
            DataSource source = (DataSource) Knobs.defaults(kind);
            boolean generated =
                    Knobs.fields(kind).stream().anyMatch(field -> field.word().equals("samples"));
            DataSource small =
                    generated
                            ? (DataSource)
                                    Knobs.set(
                                                    (Generator) source,
                                                    Generator::sampling,
                                                    Sampling::samples)
                                            .to(60)
                            : source;
            boolean counted = Toolkit.call(() -> says(show(small), "30 training"));
            assertThat(counted).as(kind.getSimpleName()).isEqualTo(generated);
        }
    }

    @Test
    void aLongReadingIsToldAndCanBeCancelledAndBegunAnew() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("long.csv"), "a,b\n" + "0.12345,0.54321\n".repeat(300_000));
        Toolkit.call(
                () -> {
                    Shown shown = show(new Moons());
                    List<String> told = new ArrayList<>();
                    boolean[] patient = {false};
                    shown.bench()
                            .data()
                            .progress()
                            .addListener(
                                    (value, old, words) -> {
                                        told.add(words);
                                        if (!patient[0] && !words.isEmpty()) {
                                            press(shown, "#cancel-loading");
                                        }
                                    });
                    shown.bench()
                            .editing()
                            .document()
                            .edit(
                                    "",
                                    one ->
                                            one.withData(
                                                    one.data()
                                                            .withSource(new Csv(file.toString()))));

                    assertThat(told.getFirst()).startsWith("Reading long.csv: ");
                    assertThat(says(shown, "Reading long.csv was cancelled.")).isTrue();
                    assertThat(shown.bench().data().prepared().get()).isNull();

                    patient[0] = true;
                    press(shown, "#read-again");
                    assertThat(shown.bench().data().prepared().get()).isNotNull();
                    assertThat(shown.page().lookup("#loading").isVisible()).isFalse();
                    return true;
                });
    }

    private static void press(Shown shown, String button) {
        ((Button) shown.page().lookup(button)).fire();
    }

    @Test
    void choosingAnotherSourceIsOneStepOfUndo() {
        List<DataSource> sources =
                Toolkit.call(
                        () -> {
                            Shown shown = show(new Moons(100, 0.1, 1));
                            chooseXor(shown);
                            DataSource chosen =
                                    shown.bench().editing().experiment().get().data().source();
                            shown.bench().editing().document().undo();
                            return List.of(
                                    chosen,
                                    shown.bench().editing().experiment().get().data().source());
                        });

        assertThat(sources).containsExactly(new Xor(), new Moons(100, 0.1, 1));
    }

    @SuppressWarnings("unchecked") // the box holds the kinds of sources
    private static void chooseXor(Shown shown) {
        ((ComboBox<Class<? extends Record>>) shown.page().lookup("#source-kind"))
                .setValue(Xor.class);
    }

    @Test
    void augmentationIsSwitchedOnWithItsDefaults() {
        DataPlan plan =
                Toolkit.call(
                        () -> {
                            Shown shown = show(new Moons(100, 0.1, 1));
                            shown.page().lookupAll(".toggle-switch").stream()
                                    .map(node -> (ToggleSwitch) node)
                                    .filter(toggle -> "Noise".equals(toggle.getText()))
                                    .forEach(toggle -> toggle.setSelected(true));
                            return shown.bench().editing().experiment().get().data();
                        });

        assertThat(plan.augment()).containsExactly(new Noise());
    }

    @Test
    void aTableOpenedAsImagesLeavesTheExperimentAsItWas() throws IOException {
        Path table = Files.writeString(folder.resolve("table.csv"), "a,b\n1,2.5\n");
        Shown shown = Toolkit.call(() -> show(new Moons(100, 0.1, 1)));
        Experiment before = shown.bench().editing().experiment().get();

        Toolkit.call(
                () -> {
                    new SourceFiles(
                                    shown.bench().editing(),
                                    shown.bench().look(),
                                    shown.bench().notices(),
                                    shown.bench().workers(),
                                    SourceRole.LEARNED)
                            .open(table, table);
                    return shown;
                });

        assertThat(shown.bench().editing().experiment().get()).isEqualTo(before);
        assertThat(shown.bench().notices().shown())
                .anyMatch(notice -> notice.what().contains("cannot be imported"));
    }

    @Test
    void aTableThatComesAlongHasItsPageAndItsPicture() {
        List<Boolean> seen =
                Toolkit.call(
                        () -> {
                            Shown shown = show(new Sample());
                            Node page = shown.page().lookup("#sample-page");
                            boolean first = page.isVisible();
                            boolean picture = page.lookup(".data-dot") != null;
                            boolean folded = !page.lookup("#sample-more").isDisabled();
                            chooseXor(shown);
                            return List.of(first, picture, folded, page.isVisible());
                        });

        assertThat(seen).containsExactly(true, true, true, false);
    }

    @Test
    void otherDataHaveNoPageOfATable() {
        assertThat(
                        Toolkit.call(
                                () ->
                                        show(new Moons(100, 0.1, 1))
                                                .page()
                                                .lookup("#sample-page")
                                                .isManaged()))
                .isFalse();
    }

    @Test
    void zerosThatWereScaledComeBackAsZeros() {
        List<String> cells =
                Toolkit.call(
                        () -> {
                            Shown shown = show(new Sample());
                            Scaling standard =
                                    Knobs.set(new Scaling(), Scaling::inputs)
                                            .to(new StandardScaler());
                            shown.bench()
                                    .editing()
                                    .edit("scale", e -> e.withData(e.data().withScaling(standard)));
                            return shown.page().lookup("#rows-table").lookupAll(".label").stream()
                                    .map(label -> ((Label) label).getText())
                                    .toList();
                        });

        assertThat(cells)
                .contains("island=Biscoe", "0", "1")
                .noneMatch(cell -> cell.contains("e-"));
    }

    @Test
    void negativeNumbersOfATableStandInFullWithTheirSigns() throws IOException {
        Path file = folder.resolve("table.csv");
        StringBuilder rows = new StringBuilder("a,b,c,d,y\n");
        for (int i = 0; i < 20; i++) {
            rows.append("-1234567.%d,-0.00012%d,-98765.4%d,%d,-4.2%d\n".formatted(i, i, i, -i, i));
        }
        Files.writeString(file, rows);
        List<String> cut =
                Toolkit.call(
                        () -> {
                            Shown shown = show(new Csv(file.toString()));
                            shown.bench().look().typeScale().set(2);
                            shown.page().applyCss();
                            shown.page().layout();
                            RowsTable table = (RowsTable) shown.page().lookup("#rows-table");
                            assertThat(table.getChildren()).hasSizeGreaterThan(40);
                            return table.getChildren().stream()
                                    .map(node -> (Label) node)
                                    .filter(cell -> !cell.getText().equals(drawn(cell)))
                                    .map(Label::getText)
                                    .toList();
                        });
        assertThat(cut).isEmpty();
    }

    private static String drawn(Label cell) {
        return ((Text) cell.lookup(".text")).getText();
    }

    @Test
    void everyBadCellOfATableIsListed() throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, "a,b\n1,2.5\nx,3\n4,\n");
        List<String> listed =
                Toolkit.call(
                        () -> {
                            Shown shown = show(new Csv(file.toString()));
                            ListView<?> list = (ListView<?>) shown.page().lookup(".list-view");
                            return list.getItems().stream().map(Object::toString).toList();
                        });

        assertThat(listed)
                .containsExactly(
                        "line 3, column \"a\": \"x\" is not a number",
                        "line 4, column \"b\": the cell is empty");
    }
}
