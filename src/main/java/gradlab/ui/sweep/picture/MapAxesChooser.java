package gradlab.ui.sweep.picture;

import static gradlab.text.Text.tr;

import gradlab.chart.sweep.MapAxes;
import gradlab.run.sweep.SweepRuns;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Which two of more axes the map is over, and what stands for the others. */
final class MapAxesChooser extends FlowPane {
    private final PicturesModel model;
    private final ComboBox<String> across = new ComboBox<>();
    private final ComboBox<String> up = new ComboBox<>();
    private final ComboBox<String> rest = new ComboBox<>();
    private boolean showing;

    MapAxesChooser(PicturesModel model) {
        super(8, 4);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("map-axes");
        getChildren()
                .addAll(
                        named(tr("across"), across, "map-across"),
                        across,
                        named(tr("up"), up, "map-up"),
                        up,
                        named(tr("the others"), rest, "map-rest"),
                        rest);
        rest.getItems().setAll(tr("median"), tr("best"));
        follow(across, MapAxes::withAcross);
        follow(up, MapAxes::withUp);
        follow(rest, (axes, at) -> axes.with(at == 0 ? MapAxes.Rest.MEDIAN : MapAxes.Rest.BEST));
        managedProperty().bind(visibleProperty());
        model.runs().subscribe(_ -> show());
        model.map().subscribe(_ -> show());
    }

    private static Label named(String words, ComboBox<String> box, String id) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setLabelFor(box);
        box.setId(id);
        box.setAccessibleText(words);
        return label;
    }

    private void follow(ComboBox<String> box, BiFunction<MapAxes, Integer, MapAxes> change) {
        box.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(
                        at -> {
                            MapAxes axes = model.map().get();
                            if (!showing && axes != null && at.intValue() >= 0) {
                                model.map().set(change.apply(axes, at.intValue()));
                            }
                        });
    }

    private void show() {
        SweepRuns runs = model.runs().get();
        MapAxes axes = model.map().get();
        boolean many = runs != null && axes != null && runs.axes().size() > 2;
        setVisible(many);
        if (!many) {
            return;
        }
        showing = true;
        List<String> names =
                Objects.requireNonNull(runs).axes().stream()
                        .map(axis -> axis.name().worded())
                        .toList();
        for (ComboBox<String> box : List.of(across, up)) {
            if (!box.getItems().equals(names)) {
                box.getItems().setAll(names);
            }
        }
        across.getSelectionModel().select(Objects.requireNonNull(axes).across());
        up.getSelectionModel().select(axes.up());
        rest.getSelectionModel().select(axes.rest() == MapAxes.Rest.MEDIAN ? 0 : 1);
        showing = false;
    }
}
