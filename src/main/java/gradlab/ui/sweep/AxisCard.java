package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.Axis;
import gradlab.experiment.sweep.Range;
import gradlab.experiment.sweep.SettingWords;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepEdits;
import gradlab.experiment.sweep.Together;
import gradlab.experiment.sweep.Values;
import gradlab.experiment.sweep.Variable;
import gradlab.ui.theme.Icons;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One axis of the sweep: what varies along it, and over which values. */
final class AxisCard extends VBox {
    private final SweepModel model;
    private final Sweep sweep;
    private final int index;
    private final Label message = new Label();

    AxisCard(SweepModel model, Sweep sweep, int index) {
        super(8);
        this.model = model;
        this.sweep = sweep;
        this.index = index;
        setId("axis-" + (index + 1));
        getStyleClass().add("axis-card");
        List<Axis> parts = SweepEdits.parts(axis());
        for (int part = 0; part < parts.size(); part++) {
            getChildren().addAll(header(parts.get(part), part), values(parts.get(part), part));
        }
        message.getStyleClass().addAll("caption", "bad");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        say("");
        getChildren().add(message);
    }

    private Axis axis() {
        return sweep.vary().get(index);
    }

    private HBox header(Axis part, int place) {
        Label name = new Label(SettingWords.name(part));
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label size = new Label(size(part));
        size.getStyleClass().add("caption");
        size.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(4, name, gap, size);
        if (place == 0) {
            header.getChildren().addAll(menu(part), remove());
        }
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static String size(Axis part) {
        return switch (part) {
            case Range range ->
                    range.steps() == 0
                            ? tr("drawn from a range")
                            : range.scale() == Range.Scale.LOG
                                    ? tr("{0} {0|value|values}, log", range.points().size())
                                    : tr("{0} {0|value|values}, linear", range.points().size());
            case Values values -> tr("{0} {0|value|values}", values.values().size());
            case Together together -> tr("{0} together", together.axes().size());
        };
    }

    private Button remove() {
        Button remove = Icons.describe(new Button(), Feather.X, tr("Vary this no more"));
        remove.setId("remove-axis-" + (index + 1));
        remove.getStyleClass().add("row-button");
        remove.setOnAction(event -> change(s -> SweepEdits.remove(s, index)));
        return remove;
    }

    private MenuButton menu(Axis part) {
        MenuButton menu = new MenuButton();
        menu.setId("axis-menu-" + (index + 1));
        menu.getStyleClass().addAll("quiet", "row-menu", "square");
        Icons.describe(menu, Feather.MORE_HORIZONTAL, tr("As a list or a range; together"));
        if (part instanceof Range range && range.steps() > 0) {
            menu.getItems()
                    .add(item(tr("As a list of values"), () -> replace(0, AxisForms.list(range))));
        } else if (part instanceof Values values && isNumber(values)) {
            for (Range.Scale scale : Range.Scale.values()) {
                String words =
                        scale == Range.Scale.LOG ? tr("As a range, log") : tr("As a range, linear");
                menu.getItems()
                        .add(
                                item(
                                        words,
                                        () ->
                                                replace(
                                                        0,
                                                        AxisForms.range(
                                                                values, scale, isWhole(values)))));
            }
        }
        if (axis() instanceof Together) {
            menu.getItems()
                    .add(
                            item(
                                    tr("Each for itself"),
                                    () -> change(s -> SweepEdits.apart(s, index))));
        }
        if (index > 0) {
            menu.getItems()
                    .add(
                            item(
                                    tr("Together with the one above"),
                                    () -> change(s -> SweepEdits.together(s, index))));
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }

    private boolean isNumber(Values values) {
        return variable(values).map(Variable::isNumber).orElse(false)
                && values.values().stream().allMatch(Number.class::isInstance);
    }

    private boolean isWhole(Values values) {
        return variable(values).map(Variable::isWhole).orElse(false);
    }

    private Optional<Variable> variable(Axis part) {
        return Variable.of(part.settings().getFirst(), sweep.experiment());
    }

    private Node values(Axis part, int place) {
        return switch (part) {
            case Values values ->
                    new ValueChips(values, variable(part), changed -> replace(place, changed));
            case Range range ->
                    new RangeFields(range, variable(part), changed -> replace(place, changed));
            case Together _ -> new Region();
        };
    }

    private String replace(int place, Axis changed) {
        return model.edit(s -> SweepEdits.replacePart(s, index, place, changed));
    }

    private void change(UnaryOperator<Sweep> edit) {
        say(model.edit(edit));
    }

    private void say(String why) {
        message.setText(why);
        message.setVisible(!why.isEmpty());
        message.setManaged(!why.isEmpty());
    }
}
