package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunState;
import gradlab.ui.app.RunsModel;
import gradlab.ui.app.SeedCloudModel;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The sheets above the window about several runs: what differs, and the seed cloud. */
public final class RunSheets extends StackPane {
    private final BenchModel bench;
    private final RunsModel runs;
    private final Sheet sheet = new Sheet();
    private @Nullable SeedCloudModel sample;

    /** No sheet shown. */
    public RunSheets(BenchModel bench, RunsModel runs) {
        this.bench = bench;
        this.runs = runs;
        getChildren().add(sheet);
        visibleProperty().bind(sheet.visibleProperty());
    }

    /** The selected runs side by side. */
    public void showDifferences() {
        int selected = runs.selected().size();
        sheet.show(
                selected > RunsModel.MOST_COMPARED
                        ? tr(
                                "Only what differs, in the first {0} of {1} {1|run|runs};"
                                        + " exports hold all",
                                RunsModel.MOST_COMPARED, selected)
                        : tr("Only what differs"),
                new DifferencesView(runs.table(), bench.notices()),
                false,
                () -> {});
    }

    /** One or two selected runs trained again from several seeds. */
    public SeedCloudModel showSeedCloud() {
        List<RunEntry> chosen = runs.chosen();
        SeedCloudModel cloud = new SeedCloudModel(bench.workers(), SeedCloudModel.spareThreads());
        sheet.show(
                tr("Seed cloud"),
                new SeedCloudView(bench.editing(), bench.run(), bench.look(), cloud, chosen),
                true,
                cloud::cancel);
        return cloud;
    }

    /** Whether nothing is being trained for a sheet. */
    public boolean settled() {
        return sample == null || sample.state().get() == RunState.ENDED;
    }

    /** A sheet about the runs there are, for a picture; shown once. */
    public void showSample(String name) {
        if (sheet.isVisible()) {
            return;
        }
        List<RunEntry> all = bench.run().runs();
        boolean table = name.equals("differences");
        runs.selected().setAll(table ? all : all.subList(Math.max(0, all.size() - 2), all.size()));
        if (table) {
            showDifferences();
        } else if (!all.isEmpty()) {
            sample = showSeedCloud();
            sample.start(runs.chosen(), bench.editing().document(), bench.run());
        }
    }
}
