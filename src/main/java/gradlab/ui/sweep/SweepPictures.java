package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.theme.Look;

import javafx.scene.layout.Region;

/** Makes what each view of the results shows. */
final class SweepPictures {
    private final SweepModel model;
    private final Look look;

    SweepPictures(BenchModel bench, SweepModel model) {
        this.model = model;
        look = bench.look();
    }

    Region of(SweepView view) {
        return switch (view) {
            case OVERVIEW ->
                    new SweepTile(
                            tr("Best"), tr("mean ± sd"), new RankingTable(model, look, false));
            case TABLE ->
                    new SweepTile(
                            tr("All cells"), tr("mean ± sd"), new RankingTable(model, look, true));
        };
    }

    boolean settled() {
        return true;
    }
}
