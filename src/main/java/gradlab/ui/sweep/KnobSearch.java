package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.SettingWords;
import gradlab.experiment.sweep.Variable;
import gradlab.ui.theme.InkField;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** All knobs that can be varied, found by some of their letters; arrows and Enter pick one. */
final class KnobSearch extends VBox {
    private final TextField search = new InkField();
    private final ObservableList<Variable> all = FXCollections.observableArrayList();
    private final FilteredList<Variable> found = new FilteredList<>(all);
    private final ListView<Variable> list = new ListView<>(found);
    private final Consumer<Setting> picked;
    private final Runnable closed;

    /**
     * A closed search.
     *
     * @param picked takes what was picked
     * @param closed hears that nothing was
     */
    KnobSearch(Consumer<Setting> picked, Runnable closed) {
        super(6);
        this.picked = picked;
        this.closed = closed;
        setId("knob-search");
        getStyleClass().add("axis-card");
        search.setId("knob-search-field");
        search.setPromptText(tr("Search the knobs"));
        search.setAccessibleText(tr("Search the knobs"));
        search.textProperty().subscribe(this::filter);
        list.setId("knobs");
        list.setPrefHeight(220);
        list.setFocusTraversable(false);
        list.getStyleClass().add("choices");
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(tr("Knobs that can be varied"));
        Label none = new Label(tr("No knob is called so."));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getChildren().addAll(search, list);
        show(false);
    }

    private void show(boolean open) {
        setVisible(open);
        setManaged(open);
    }

    /** Shows the knobs of an experiment but those that vary already. */
    void open(Experiment experiment, List<Setting> varied) {
        all.setAll(
                Variable.all(experiment).stream()
                        .filter(each -> !varied.contains(each.setting()))
                        .toList());
        search.clear();
        filter("");
        show(true);
        search.requestFocus();
    }

    void close() {
        show(false);
    }

    private void filter(String typed) {
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
        found.setPredicate(
                each -> {
                    String name =
                            (SettingWords.name(each.setting()) + " " + each.setting())
                                    .toLowerCase(Locale.ROOT);
                    for (String word : words) {
                        if (!name.contains(word)) {
                            return false;
                        }
                    }
                    return true;
                });
        list.getSelectionModel().selectFirst();
    }

    private void press(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> pick();
            case ESCAPE -> {
                close();
                closed.run();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void move(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < found.size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 2));
        }
    }

    private void pick() {
        Variable chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            picked.accept(chosen.setting());
        }
    }

    /** A knob, and what it is now. */
    private final class Cell extends ListCell<Variable> {
        Cell() {
            setOnMouseClicked(
                    event -> {
                        if (!isEmpty()) {
                            pick();
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Variable item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Label name = new Label(SettingWords.name(item.setting()));
            name.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Label now = new Label(SettingWords.value(item.spot().value()));
            now.getStyleClass().add("caption");
            now.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(8, name, gap, now);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            setGraphic(row);
            setAccessibleText(name.getText() + " " + now.getText());
        }
    }
}
