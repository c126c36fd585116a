package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.page.PagesModel;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The page that contributing.md adds; see {@code AddedThingsTest}. */
@ExtendWith(ApplicationExtension.class)
@ExtendWith(ApplicationExtension.class)
class AddedPageTest {
    @Test
    void thePageIsInTheMenuAndFollowsTheBench() {
        Experiment open = ShippedExperiments.named("spirals");
        BenchModel bench = new BenchModel(open, new ScriptedWorkers());
        PagesModel pages = new PagesModel(WindowPages.of(bench, new Region(), new Region()));
        assertThat(pages.show("notes")).isTrue();
        assertThat(pages.shown().get().title()).isEqualTo("Notes");
        Pane view = (Pane) pages.shown().get().view().get();
        Label words = (Label) view.getChildren().getFirst();
        assertThat(words.getText()).isNotEmpty().isEqualTo(open.notes());
        assertThat(pages.back()).isTrue();
    }
}
