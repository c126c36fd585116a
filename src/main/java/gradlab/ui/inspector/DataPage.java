package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.ui.app.BenchModel;
import gradlab.ui.theme.ProblemCard;

import javafx.scene.layout.VBox;

/** The settings of the data: source, split, scaling, noise on labels. */
final class DataPage extends VBox {
    DataPage(BenchModel bench) {
        super(12);
        VBox trouble = new VBox();
        Runnable show =
                () -> {
                    String why = bench.dataTrouble().get();
                    trouble.setManaged(!why.isEmpty());
                    trouble.getChildren().clear();
                    if (!why.isEmpty()) {
                        trouble.getChildren().add(new ProblemCard(why));
                    }
                };
        bench.dataTrouble().addListener(observable -> show.run());
        show.run();
        getChildren()
                .addAll(
                        trouble,
                        new ProblemList(bench, problem -> problem.path().startsWith("data")),
                        PageForm.of(
                                bench,
                                tr("Change data"),
                                field -> true,
                                Experiment::data,
                                Experiment::withData));
    }
}
