package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.doctor.Preflight;
import gradlab.ui.app.BenchModel;
import gradlab.ui.form.FormContext;
import gradlab.ui.theme.TabStrip;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * The panel of settings: the selected layer, the data, the training, regularization, the record.
 */
public final class InspectorView extends StackPane {
    private final TabStrip tabs = new TabStrip();

    /**
     * The inspector of a bench.
     *
     * @param data makes the page of the data
     * @param preflight what the first batch says of each layer; null while nothing is known
     */
    public InspectorView(
            BenchModel bench,
            Supplier<? extends Node> data,
            ObservableValue<@Nullable Preflight> preflight) {
        FormContext context =
                FormContext.of(
                        bench.editing(),
                        bench.data(),
                        bench.run(),
                        bench.lessons(),
                        bench.sweeps());
        setId("inspector");
        tabs.add("layer", tr("Layer"), () -> scrolling(new LayerPage(bench, context, preflight)));
        tabs.add("data", tr("Data"), () -> scrolling(data.get()));
        tabs.add(
                "training",
                tr("Training"),
                () -> scrolling(new TrainingPage(bench.editing(), bench.data(), context)));
        tabs.add(
                "regularization",
                tr("Regularization"),
                () -> scrolling(new RegularizationPage(bench.editing(), context)));
        tabs.add(
                "record",
                tr("Record"),
                () -> scrolling(new RecordPage(bench.editing(), bench.run(), bench.time())));
        getChildren().add(tabs);
        bench.editing()
                .selection()
                .addListener(
                        (value, old, selection) -> {
                            if (!selection.isEmpty()) {
                                show("layer");
                            }
                        });
    }

    /** Shows a page by its id. */
    public void show(String id) {
        tabs.show(id);
    }

    /** The pages. */
    public TabStrip tabs() {
        return tabs;
    }

    /** A page in a pane that scrolls up and down only. */
    private static Node scrolling(Node page) {
        page.getStyleClass().add("panel-body");
        ScrollPane pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollBarPolicy.NEVER);
        return pane;
    }
}
