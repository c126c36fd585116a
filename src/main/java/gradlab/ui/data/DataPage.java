package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.BadCell;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.SourceRole;
import gradlab.ui.app.BenchModel;
import gradlab.ui.form.FormContext;
import gradlab.ui.form.PageForm;
import gradlab.ui.inspector.ProblemList;
import gradlab.ui.theme.ProblemCard;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import java.util.List;

/** The data page of the inspector: a look at the rows, and all that makes them what they are. */
public final class DataPage extends VBox {
    private static final double BEFORE_A_HEADING = 8;
    private final BenchModel bench;
    private final FormContext context;
    private final VBox trouble = new VBox(8);
    private final LoadingCard loading;
    private final PreviewView preview = new PreviewView();
    private final ScalingView scaling = new ScalingView();
    private final SamplePage about;
    private final DownloadCard download;
    private final ShareBar shares = new ShareBar();

    /** The page of a bench. */
    public DataPage(BenchModel bench) {
        super(12);
        this.bench = bench;
        about = new SamplePage(bench);
        context =
                FormContext.of(
                        bench.editing(),
                        bench.data(),
                        bench.run(),
                        bench.lessons(),
                        bench.sweeps());
        download =
                new DownloadCard(bench.editing(), bench.data(), bench.notices(), bench.workers());
        loading = new LoadingCard(bench.editing(), bench.data());
        getChildren()
                .addAll(
                        loading,
                        trouble,
                        new ProblemList(
                                bench.editing(), problem -> problem.path().startsWith("data")),
                        preview,
                        new SourceForm(bench.editing(), context, SourceRole.LEARNED),
                        about,
                        download,
                        new SourceFiles(
                                bench.editing(),
                                bench.look(),
                                bench.notices(),
                                bench.workers(),
                                SourceRole.LEARNED),
                        new ValidationForm(bench, context),
                        form("split"),
                        shares,
                        form("scaling"),
                        scaling,
                        heading(tr("Augmentation")),
                        new AugmentForm(bench.editing(), context),
                        form("label_noise"));
        bench.data().trouble().addListener(observable -> showTrouble());
        bench.data().prepared().addListener(observable -> show());
        bench.editing().experiment().addListener((value, old, now) -> shares.show(now.data()));
        shares.show(bench.editing().experiment().get().data());
        showTrouble();
        show();
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section");
        return label;
    }

    private Node form(String word) {
        Node form =
                PageForm.of(
                        bench.editing(),
                        context.at("data"),
                        tr("Change data"),
                        field -> field.word().equals(word),
                        Experiment::data,
                        Experiment::withData);
        VBox.setMargin(form, new Insets(BEFORE_A_HEADING, 0, 0, 0));
        return form;
    }

    private void show() {
        PreparedData data = bench.data().prepared().get();
        for (Node node : List.of(preview, scaling)) {
            node.setVisible(data != null);
            node.setManaged(data != null);
        }
        if (data != null) {
            preview.show(data);
            scaling.show(data);
        }
    }

    private void showTrouble() {
        String why = bench.data().trouble().get();
        boolean card = !why.isEmpty() && !download.offers();
        trouble.setManaged(card);
        trouble.getChildren().clear();
        if (card) {
            trouble.getChildren().add(new ProblemCard(why));
        }
        List<BadCell> cells = bench.data().badCells();
        if (!cells.isEmpty()) {
            ListView<BadCell> list = new ListView<>();
            list.getItems().setAll(cells);
            list.setPrefHeight(160);
            list.setAccessibleText(tr("Cells that cannot be read"));
            trouble.getChildren().add(list);
        }
    }
}
