package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.axis.ChartScale;
import gradlab.chart.subject.Aspect;
import gradlab.ui.app.Workers;
import gradlab.ui.notice.Notices;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class LayoutsModelTest {
    private static final Workers AT_ONCE = new AtOnce();
    @TempDir private Path folder;
    private Path file = Path.of("");
    private final Notices notices = new Notices();
    private final ChartsModel charts = new ChartsModel();
    private final LayoutsModel layouts = new LayoutsModel(charts, AT_ONCE, notices);

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("settings/chart-layouts.json");
    }

    private record Start(ChartsModel charts, LayoutsModel layouts) {}

    private Start nextStart() {
        ChartsModel next = new ChartsModel();
        LayoutsModel model = new LayoutsModel(next, AT_ONCE, notices);
        model.keepIn(file);
        return new Start(next, model);
    }

    private static List<ChartKind> kinds(ChartsModel charts) {
        return charts.tiles().stream().map(tile -> tile.kind().get()).toList();
    }

    @Test
    void whatWasShownLastIsShownAtTheNextStart() {
        layouts.keepIn(file);
        charts.tiles().get(0).toggleLog();
        charts.tiles().get(1).smoothing().set(20);
        charts.remove(charts.tiles().get(2));
        charts.add(ChartKind.GRADIENT_WATERFALL);
        assertThat(nextStart().charts().plans())
                .isEqualTo(charts.plans())
                .contains(
                        new TilePlan(ChartKind.LOSS, ChartScale.LOG, 1, Aspect.VALIDATION),
                        new TilePlan(
                                ChartKind.GRADIENT_NORM, ChartScale.LOG, 20, Aspect.VALIDATION));
    }

    @Test
    void aLayoutUnderANameIsThereAtTheNextStart() {
        layouts.keepIn(file);
        charts.show(List.of(new TilePlan(ChartKind.DEAD), new TilePlan(ChartKind.SATURATED)));
        layouts.save(" My “dead” layers ");
        charts.show(List.of(new TilePlan(ChartKind.LOSS)));
        Start next = nextStart();
        Layout mine = next.layouts().kept().get().own().getFirst();
        assertThat(mine.name()).isEqualTo("My “dead” layers");
        next.layouts().choose(mine);
        assertThat(kinds(next.charts())).containsExactly(ChartKind.DEAD, ChartKind.SATURATED);
        assertThat(next.layouts().chosen(mine)).isTrue();
    }

    @Test
    void aLayoutOfTheSameNameIsReplacedAndARemovedOneIsGone() {
        layouts.keepIn(file);
        layouts.save("mine");
        charts.add(ChartKind.DEAD);
        layouts.save("mine");
        assertThat(layouts.kept().get().own()).hasSize(1);
        assertThat(layouts.kept().get().own().getFirst().tiles()).hasSize(5);
        layouts.remove(layouts.kept().get().own().getFirst());
        assertThat(nextStart().layouts().kept().get().own()).isEmpty();
    }

    @Test
    void aDamagedFileIsReportedAndPutAsideAndTheUsualChartsAreShown() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, "{\"format\": \"gradlab/chart-layouts\", \"version\": 1, \"own\": [");
        Start next = nextStart();
        assertThat(kinds(next.charts())).isEqualTo(Presets.USUAL);
        assertThat(notices.shown()).hasSize(1);
        assertThat(notices.shown().getFirst().what()).contains("cannot be read");
        assertThat(folder.resolve("settings/chart-layouts.json.damaged")).exists();
        next.charts().add(ChartKind.DEAD);
        assertThat(nextStart().charts().plans()).isEqualTo(next.charts().plans());
    }

    @Test
    void aChartThatDoesNotExistIsNamed() throws IOException {
        layouts.keepIn(file);
        layouts.save("mine");
        Files.writeString(
                file, Files.readString(file).replace("decision_surface", "decison_surface"));
        nextStart();
        assertThat(notices.shown().getFirst().what())
                .contains("decison_surface")
                .contains("decision_surface");
    }

    @Test
    void aFolderThatCannotBeWrittenIsReportedAndTheChartsStay() throws IOException {
        Files.writeString(folder.resolve("settings"), "in the way");
        layouts.keepIn(file);
        charts.add(ChartKind.DEAD);
        assertThat(notices.shown()).isNotEmpty();
        assertThat(charts.tiles()).hasSize(5);
    }

    @Test
    void presetsShowChartsAndHaveNamesOfTheirOwn() {
        assertThat(layouts.presets()).extracting(Layout::name).doesNotHaveDuplicates();
        for (Layout preset : layouts.presets()) {
            layouts.choose(preset);
            assertThat(charts.plans()).isNotEmpty().isEqualTo(preset.tiles());
        }
    }
}
