package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.data.DataShape;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.Recipe;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.lesson.Lesson;
import gradlab.lesson.json.Lessons;
import gradlab.ui.theme.Appearance;
import gradlab.ui.theme.Look;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What a new experiment may begin from: a blank one, the field's recipes, those shipped. */
final class NewExperimentDialog extends Dialog<Experiment> {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 350;
    private static final double WHY_HEIGHT = 170;
    // The paddings of the list and of a cell, and the scroll bar.
    private static final double ROOM_BESIDE = 48;

    /** A line of the list; those without an experiment are headings. */
    record Choice(String name, String about, String source, @Nullable Experiment experiment) {
        Choice(String name, String about, @Nullable Experiment experiment) {
            this(name, about, "", experiment);
        }
    }

    private final ListView<Choice> list = new ListView<>();
    private final VBox why = new VBox(4);

    /**
     * A dialog.
     *
     * @param plan the data that recipes are made for
     * @param words what that data is, in a few words
     */
    NewExperimentDialog(Window owner, Look look, DataPlan plan, DataShape shape, String words) {
        initOwner(owner);
        setTitle(tr("New experiment"));
        setHeaderText(null);
        setGraphic(null);
        ButtonType create = new ButtonType(tr("Create"), ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(create, Appearance.cancel());
        getDialogPane().setContent(new VBox(12, list, whyThis()));
        getDialogPane().setId("new-experiment");
        Appearance.dress(this, look);
        list.setId("new-experiments");
        list.getStyleClass().add("choices");
        list.setAccessibleText(tr("What to begin from"));
        list.setPrefSize(WIDTH * look.typeScale().get(), HEIGHT);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getItems().setAll(choices(plan, shape, words));
        list.setCellFactory(view -> new ChoiceCell());
        Button button = (Button) getDialogPane().lookupButton(create);
        button.setId("create-experiment");
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        button.fire();
                    }
                });
        list.setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        button.fire();
                        key.consume();
                    }
                });
        button.disableProperty()
                .bind(
                        list.getSelectionModel()
                                .selectedItemProperty()
                                .map(choice -> choice.experiment() == null)
                                .orElse(true));
        list.getSelectionModel().selectedItemProperty().subscribe(this::explain);
        list.getSelectionModel().select(1);
        setOnShown(event -> list.requestFocus());
        setResultConverter(pressed -> pressed == create ? chosen() : null);
    }

    private ScrollPane whyThis() {
        why.setId("why-this");
        ScrollPane scrolling = new ScrollPane(why);
        scrolling.setFitToWidth(true);
        scrolling.setPrefHeight(WHY_HEIGHT);
        scrolling.setMinHeight(WHY_HEIGHT);
        scrolling.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scrolling;
    }

    /** Says of the chosen experiment why it is set as it is. */
    private void explain(@Nullable Choice choice) {
        why.getChildren().clear();
        Experiment experiment = choice == null ? null : choice.experiment();
        if (choice == null || experiment == null) {
            return;
        }
        Label heading = new Label(tr("Why this?"));
        heading.getStyleClass().add("strong");
        why.getChildren().add(heading);
        if (!choice.source().isEmpty()) {
            why.getChildren().add(line(tr("From {0}", choice.source())));
        }
        Recipe.why(experiment).forEach(reason -> why.getChildren().add(line(reason)));
        if (why.getChildren().size() == 1) {
            why.getChildren().add(line(tr("Every setting is Keras's default.")));
        }
    }

    private static Label line(String words) {
        Label line = new Label(words);
        line.getStyleClass().add("muted");
        line.setWrapText(true);
        line.setMinHeight(Label.USE_PREF_SIZE);
        return line;
    }

    private @Nullable Experiment chosen() {
        Choice choice = list.getSelectionModel().getSelectedItem();
        return choice == null ? null : choice.experiment();
    }

    private static List<Choice> choices(DataPlan plan, DataShape shape, String words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(tr("On the data at hand: {0}", words), "", null));
        for (Recipe recipe : Recipe.all(plan, shape)) {
            choices.add(new Choice(recipe.name(), recipe.about(), recipe.experiment()));
        }
        choices.add(new Choice(tr("Published networks, on the same data"), "", null));
        for (Recipe recipe : Recipe.published(plan, shape)) {
            choices.add(
                    new Choice(
                            recipe.name(), recipe.about(), recipe.source(), recipe.experiment()));
        }
        for (Lesson lesson : Lessons.bundled()) {
            String heading = tr("Lesson {0}: {1}", lesson.number(), lesson.title());
            choices.add(new Choice(heading, "", null));
            lesson.experiments()
                    .forEach(
                            (run, experiment) ->
                                    choices.add(
                                            new Choice(
                                                    experiment.name().isBlank()
                                                            ? run
                                                            : experiment.name(),
                                                    "",
                                                    experiment)));
        }
        choices.add(new Choice(tr("Ready experiments"), "", null));
        for (String name : ShippedExperiments.NAMES) {
            Experiment shipped = ShippedExperiments.named(name);
            choices.add(
                    new Choice(shipped.name(), ShippedExperiments.about(name).worded(), shipped));
        }
        return choices;
    }

    private static final class ChoiceCell extends ListCell<Choice> {
        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            Choice shown = empty ? null : choice;
            setText(null);
            setGraphic(shown == null ? null : words(shown));
            setDisable(shown == null || shown.experiment() == null);
            getStyleClass().remove("choices-heading");
            if (shown != null && shown.experiment() == null) {
                getStyleClass().add("choices-heading");
            }
        }

        private Node words(Choice choice) {
            Label name = new Label(choice.name());
            name.getStyleClass().add(choice.experiment() == null ? "section" : "strong");
            if (choice.about().isEmpty()) {
                return name;
            }
            Label about = new Label(choice.about());
            about.getStyleClass().add("muted");
            about.setWrapText(true);
            setPrefWidth(0);
            return new VBox(2, name, about);
        }

        /** As high as its words at the width it will have, which a list does not tell its cells. */
        @Override
        protected double computePrefHeight(double width) {
            Node words = getGraphic();
            double room = getListView().getWidth() - ROOM_BESIDE;
            return words == null || room <= 0
                    ? super.computePrefHeight(width)
                    : words.prefHeight(room) + snappedTopInset() + snappedBottomInset();
        }
    }
}
