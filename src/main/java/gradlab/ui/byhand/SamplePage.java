package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.HandExamples;
import gradlab.byhand.HandNetwork;
import gradlab.byhand.HandRow;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Supplier;

/** What is passed: the rows with their targets, typed; examples, and the network on the bench. */
final class SamplePage extends VBox {
    private final HandModel model;
    private final VBox rows = new VBox(12);
    private final Label kind = new Label();
    private final Button add = new Button(tr("One row more"), Icons.of(Feather.PLUS));
    private final Label refused = new Label();

    SamplePage(HandModel model, HandClock clock, Supplier<BenchTaken> bench) {
        super(12);
        this.model = model;
        setId("hand-sample");
        getStyleClass().add("panel-body");
        Label title = new Label(tr("What is passed"));
        title.getStyleClass().add("heading");
        for (Label label : new Label[] {kind, refused}) {
            label.getStyleClass().add("caption");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        refused.setId("hand-refused");
        add.setId("hand-add-row");
        add.getStyleClass().add("compact");
        add.setOnAction(event -> model.edit(HandNetwork::plusRow));
        MenuButton examples = new MenuButton(tr("Examples"));
        examples.setId("hand-examples");
        examples.getStyleClass().add("compact");
        for (HandExamples each : HandExamples.values()) {
            MenuItem item = new MenuItem(each.title());
            item.setId("hand-example-" + each.word());
            item.setOnAction(
                    event -> {
                        clock.pause();
                        model.open(each.network());
                    });
            examples.getItems().add(item);
        }
        Button take = new Button(tr("Take the network on the bench"), Icons.of(Feather.LAYERS));
        take.setId("hand-take");
        take.getStyleClass().add("compact");
        take.setOnAction(
                event -> {
                    clock.pause();
                    take(bench.get());
                });
        getChildren().addAll(title, kind, rows, new FlowPane(8, 8, add, examples), take, refused);
        model.edits().subscribe(number -> show());
    }

    private void take(BenchTaken taken) {
        if (taken.network() == null) {
            refused.setText(taken.why());
        } else {
            model.open(taken.network());
            refused.setText(taken.why());
        }
    }

    private void show() {
        HandNetwork network = model.network();
        kind.setText(
                switch (network.loss().targets()) {
                    case NUMBERS -> tr("A target is one number for each output.");
                    case PROBABILITIES -> tr("A target is a probability, from 0 to 1.");
                    case LABELS ->
                            tr(
                                    "A target is the number of the true class, from 0 to {0}.",
                                    network.outputs() - 1);
                    case ONE_HOT -> tr("A target is 1 for the true class and 0 for the others.");
                });
        add.setDisable(network.rows().size() == HandNetwork.MOST_ROWS);
        rows.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < network.rows().size(); i++) {
            rows.getChildren().add(row(i, network.rows().get(i), group));
        }
    }

    private VBox row(int index, HandRow row, ToggleGroup group) {
        RadioButton shown = new RadioButton(tr("Row {0}", index + 1));
        shown.setId("hand-row-" + (index + 1));
        shown.setToggleGroup(group);
        shown.setSelected(index == model.row().get());
        shown.setOnAction(event -> model.row().set(index));
        Button remove =
                Icons.describe(new Button(), Feather.TRASH_2, tr("Take row {0} out", index + 1));
        remove.getStyleClass().addAll("quiet", "zoom");
        remove.setDisable(model.network().rows().size() == 1);
        remove.setOnAction(event -> model.edit(network -> network.withoutRow(index)));
        HBox head = new HBox(8, shown, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, head, numbers(index, row));
    }

    private FlowPane numbers(int index, HandRow row) {
        FlowPane numbers = new FlowPane(6, 6);
        for (int i = 0; i < row.inputs().size(); i++) {
            int input = i;
            numbers.getChildren()
                    .add(
                            named(
                                    tr("x{0}", i + 1),
                                    NumberField.of(
                                            "hand-x-" + (index + 1) + "-" + (i + 1),
                                            tr("Input {0} of row {1}", i + 1, index + 1),
                                            () -> rowNow(index).inputs().get(input),
                                            value ->
                                                    model.edit(
                                                            network ->
                                                                    network.withInput(
                                                                            index, input,
                                                                            value)))));
        }
        for (int i = 0; i < row.targets().size(); i++) {
            int target = i;
            String name = row.targets().size() > 1 ? tr("y{0}", i + 1) : tr("y");
            numbers.getChildren()
                    .add(
                            named(
                                    name,
                                    NumberField.of(
                                            "hand-y-" + (index + 1) + "-" + (i + 1),
                                            tr("Target {0} of row {1}", i + 1, index + 1),
                                            () -> rowNow(index).targets().get(target),
                                            value ->
                                                    model.edit(
                                                            network ->
                                                                    network.withTarget(
                                                                            index, target,
                                                                            value)))));
        }
        return numbers;
    }

    private HandRow rowNow(int index) {
        return model.network().rows().get(Math.min(index, model.network().rows().size() - 1));
    }

    private static HBox named(String name, javafx.scene.Node field) {
        Label label = new Label(name);
        label.getStyleClass().add("caption");
        label.setLabelFor(field);
        HBox box = new HBox(4, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
