package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.text.Message;
import gradlab.ui.classroom.Classroom;
import gradlab.ui.classroom.ClassroomJson;
import gradlab.ui.classroom.Part;
import gradlab.ui.theme.Appearance;
import gradlab.ui.theme.TabStrip;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Chooses what a class sees: whatever has no tick is hidden. */
final class ClassroomDialog extends Dialog<Classroom> {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 340;

    private final WindowCommands commands;
    private final Map<Part, Map<String, CheckBox>> boxes = new EnumMap<>(Part.class);
    private final TextField name = new TextField();
    private final Label problem = new Label();

    /**
     * A dialog that shows what is seen now.
     *
     * @param all what there is to hide, with the words for it
     */
    ClassroomDialog(WindowCommands commands, Map<Part, Map<String, String>> all) {
        this.commands = commands;
        initOwner(commands.stage());
        setTitle(tr("Classroom view"));
        setHeaderText(null);
        setGraphic(null);
        ButtonType use = new ButtonType(tr("Show this"), ButtonData.OK_DONE);
        ButtonType open = new ButtonType(tr("Open…"), ButtonData.LEFT);
        ButtonType save = new ButtonType(tr("Save as…"), ButtonData.LEFT);
        ButtonType tick = new ButtonType(tr("Tick all"), ButtonData.LEFT);
        getDialogPane().getButtonTypes().setAll(open, save, tick, use, Appearance.cancel());
        getDialogPane().setId("classroom-view");
        getDialogPane().setContent(content(all));
        Appearance.dress(this, commands.classroom().look());
        stays(open, "classroom-open", this::open);
        stays(save, "classroom-save", () -> commands.classroom().save(chosen()));
        stays(tick, "classroom-tick", () -> show(Classroom.OPEN));
        getDialogPane().lookupButton(use).setId("classroom-use");
        setResultConverter(pressed -> pressed == use ? chosen() : null);
        setResizable(true);
        show(commands.classroom().look().classroom().get());
    }

    private Node content(Map<Part, Map<String, String>> all) {
        Label words =
                new Label(
                        tr(
                                "Choose what students see: whatever has no tick is hidden, and so"
                                        + " are its keys. Saved in a file, it opens with"
                                        + " --classroom or when it is dropped on the window."));
        words.setWrapText(true);
        name.setId("classroom-name");
        name.setPromptText(tr("Name, such as Week 3"));
        name.setAccessibleText(tr("Name"));
        problem.setId("classroom-problem");
        problem.getStyleClass().add("bad");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        TabStrip parts = new TabStrip();
        double scale = commands.classroom().look().typeScale().get();
        parts.setPrefSize(WIDTH * Math.sqrt(scale), HEIGHT);
        for (Part part : Part.values()) {
            Map<String, String> titles = all.getOrDefault(part, Map.of());
            Map<String, CheckBox> ticks = new LinkedHashMap<>();
            titles.forEach((id, title) -> ticks.put(id, box(part, id, title)));
            boxes.put(part, ticks);
            if (!ticks.isEmpty()) {
                parts.add("classroom-" + part.key(), part.title(), () -> list(ticks));
            }
        }
        VBox content = new VBox(12, words, name, problem, parts);
        VBox.setVgrow(parts, Priority.ALWAYS);
        content.setPrefWidth(WIDTH * scale);
        return content;
    }

    /** Two settings may have the same words: those of files tell them apart. */
    private static CheckBox box(Part part, String id, String title) {
        CheckBox box = new CheckBox(title);
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setId("shows-" + part.key() + "-" + id);
        return box;
    }

    private static Node list(Map<String, CheckBox> ticks) {
        FlowPane list = new FlowPane(20, 8);
        list.getStyleClass().add("panel-body");
        list.getChildren().addAll(ticks.values());
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** A button after which the dialog stays. */
    private void stays(ButtonType type, String id, Runnable action) {
        Button button = (Button) getDialogPane().lookupButton(type);
        button.setId(id);
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    action.run();
                });
    }

    private void open() {
        Path file = commands.classroom().toOpen();
        if (file != null) {
            read(file);
        }
    }

    /** Takes the ticks from a file, or says where it is wrong. */
    void read(Path file) {
        try {
            show(ClassroomJson.read(file, Hideables.names()));
            problem.setText("");
        } catch (RuntimeException wrong) {
            problem.setText(Message.from(wrong).worded());
        }
    }

    private void show(Classroom classroom) {
        name.setText(classroom.name());
        each(box -> box.setSelected(true));
        classroom
                .hidden()
                .forEach(
                        (part, hidden) ->
                                hidden.forEach(
                                        id -> {
                                            CheckBox box =
                                                    boxes.getOrDefault(part, Map.of()).get(id);
                                            if (box != null) {
                                                box.setSelected(false);
                                            }
                                        }));
    }

    private void each(Consumer<CheckBox> action) {
        boxes.values().forEach(some -> some.values().forEach(action));
    }

    private Classroom chosen() {
        Map<Part, Set<String>> hidden = new EnumMap<>(Part.class);
        boxes.forEach(
                (part, ticks) -> {
                    Set<String> unticked = new LinkedHashSet<>();
                    ticks.forEach(
                            (id, box) -> {
                                if (!box.isSelected()) {
                                    unticked.add(id);
                                }
                            });
                    hidden.put(part, unticked);
                });
        return new Classroom(name.getText().strip(), hidden);
    }
}
