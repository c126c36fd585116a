package gradlab.ui.sweep.picture;

import static gradlab.text.Text.tr;

import gradlab.run.sweep.SweepRuns;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

import java.util.List;

/** By which of several axes the boxes stand. */
final class BoxAxisChooser extends FlowPane {
    private final PicturesModel model;
    private List<String> shown = List.of();

    BoxAxisChooser(PicturesModel model) {
        super();
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("box-axes");
        managedProperty().bind(visibleProperty());
        model.runs().subscribe(_ -> show());
        model.boxes().subscribe(_ -> show());
    }

    private void show() {
        SweepRuns runs = model.runs().get();
        List<String> names =
                runs == null
                        ? List.of()
                        : runs.axes().stream().map(axis -> axis.name().worded()).toList();
        setVisible(names.size() > 1);
        if (!names.equals(shown)) {
            shown = names;
            ToggleGroup group = new ToggleGroup();
            getChildren().clear();
            for (int i = 0; i < names.size(); i++) {
                getChildren().add(button(group, names.get(i), i, names.size()));
            }
        }
        for (int i = 0; i < getChildren().size(); i++) {
            ((ToggleButton) getChildren().get(i)).setSelected(i == model.boxes().get());
        }
    }

    private static String side(int axis, int of) {
        if (axis == 0) {
            return "left-pill";
        }
        return axis == of - 1 ? "right-pill" : "middle-pill";
    }

    private ToggleButton button(ToggleGroup group, String name, int axis, int of) {
        ToggleButton button = new ToggleButton(tr("by {0}", name));
        button.setId("box-axis-" + axis);
        button.getStyleClass().addAll("segment", side(axis, of));
        button.setMinWidth(USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(
                _ -> {
                    model.boxes().set(axis);
                    button.setSelected(true);
                });
        return button;
    }
}
