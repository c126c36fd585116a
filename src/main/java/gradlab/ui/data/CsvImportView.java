package gradlab.ui.data;

import static gradlab.text.Text.tr;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.data.BadCell;
import gradlab.data.MissingCells;
import gradlab.data.TargetKind;
import gradlab.data.TextColumns;
import gradlab.knob.Words;
import gradlab.ui.theme.InkField;
import gradlab.ui.theme.WordedSwitch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each column of a CSV file is taken for, what comes of it, and every cell that cannot be
 * used.
 */
final class CsvImportView extends VBox {
    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "comma ,", ';', "semicolon ;", '\t', "tab", '|', "bar |", ' ', "space");

    /** At the usual size of type. */
    static final double WIDTH = 900;

    private final CsvImportModel model;
    private final CsvColumnsView columns =
            new CsvColumnsView((column, role) -> decide(one -> one.use(column, role)));
    private final CsvResultView result = new CsvResultView();
    private final Label trouble = new Label();
    private final Label found = new Label();
    private final ListView<BadCell> bad = new ListView<>();
    private final TextField markers = new InkField();
    private final Button leaveOut = new Button(tr("Leave these rows out"));
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final List<Runnable> controls = new ArrayList<>();
    private CsvImport shown;
    private boolean showing;

    /**
     * A view that follows.
     *
     * @param read what is shown of it at first
     */
    CsvImportView(CsvImportModel model, CsvImport read) {
        super(12);
        this.model = model;
        shown = read;
        setId("csv-import");
        listenToMarkers();
        leaveOut.setId("leave-out");
        leaveOut.setOnAction(event -> model.decide(CsvImport::leaveOut));
        for (Label words : List.of(trouble, found)) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        trouble.setId("csv-trouble");
        trouble.managedProperty().bind(trouble.visibleProperty());
        found.setId("csv-found");
        found.getStyleClass().add("muted");
        bad.setPrefHeight(120);
        bad.setAccessibleText(tr("Cells that cannot be used"));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setId("csv-columns-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.prefViewportHeightProperty().bind(columns.heightProperty());
        ReadingRow reading = new ReadingRow(model.progress(), model::cancel);
        getChildren()
                .addAll(
                        settings(),
                        found,
                        section(tr("Columns")),
                        use(),
                        scroll,
                        section(tr("What the network gets")),
                        trouble,
                        leaveOut,
                        bad,
                        result,
                        reading);
        model.reading().addListener((value, old, now) -> follow(now));
        show();
    }

    /** Whether the file can be imported as decided. */
    BooleanProperty ready() {
        return ready;
    }

    private static Label section(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section");
        return label;
    }

    /** How the file is written. */
    private Node settings() {
        ToggleSwitch header = new WordedSwitch(tr("First line names the columns"));
        header.selectedProperty().addListener((value, old, on) -> decide(one -> one.header(on)));
        header.setMinHeight(Region.USE_PREF_SIZE);
        controls.add(() -> header.setSelected(shown.header()));
        FlowPane settings =
                new FlowPane(
                        24,
                        8,
                        named(tr("Delimiter"), delimiter()),
                        named(tr("Decimal sign"), decimal()),
                        named(tr("Missing markers"), markers),
                        header);
        settings.setPrefWrapLength(0);
        return settings;
    }

    /** What is decided for all columns. */
    private Node use() {
        FlowPane settings =
                new FlowPane(
                        24,
                        8,
                        named(tr("Missing cells"), missing()),
                        named(tr("Columns of words"), words()),
                        named(tr("Target kind"), kind()));
        settings.setPrefWrapLength(0);
        return settings;
    }

    private ComboBox<Character> delimiter() {
        return choice(
                List.of(',', ';', '\t', '|', ' '),
                CsvImport::delimiter,
                one -> tr(DELIMITERS.getOrDefault(one, "")),
                CsvImport::delimiter);
    }

    private ComboBox<Character> decimal() {
        ComboBox<Character> decimal =
                choice(
                        List.of('.', ','),
                        CsvImport::decimal,
                        one -> one == '.' ? tr("point .") : tr("comma ,"),
                        CsvImport::decimal);
        decimal.setId("csv-decimal");
        return decimal;
    }

    private ComboBox<TargetKind> kind() {
        return choice(
                List.of(TargetKind.values()),
                one -> one.plan().targetKind(),
                CsvImportView::words,
                CsvImport::target);
    }

    private ComboBox<MissingCells> missing() {
        ComboBox<MissingCells> missing =
                choice(
                        List.of(MissingCells.values()),
                        one -> one.plan().missing(),
                        CsvImportView::words,
                        CsvImport::missing);
        missing.setId("csv-missing");
        return missing;
    }

    private ComboBox<TextColumns> words() {
        ComboBox<TextColumns> words =
                choice(
                        List.of(TextColumns.values()),
                        one -> one.plan().text(),
                        one -> one == TextColumns.ONE_HOT ? tr("one input a word") : tr("refused"),
                        CsvImport::text);
        words.setId("csv-words");
        return words;
    }

    private static String words(MissingCells how) {
        return switch (how) {
            case ERROR -> tr("refuse them");
            case DROP_ROWS -> tr("leave the rows out");
            case MEAN -> tr("fill with the mean");
        };
    }

    private void listenToMarkers() {
        markers.setId("csv-markers");
        markers.setPrefColumnCount(14);
        markers.setOnAction(event -> takeMarkers());
        markers.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused) {
                                takeMarkers();
                            }
                        });
    }

    private void takeMarkers() {
        String words = markers.getText();
        if (!words.equals(shown.markers())) {
            decide(one -> one.markers(words));
        }
    }

    private static HBox named(String name, Node control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static String words(Enum<?> one) {
        return tr(Words.sentence(one.name().toLowerCase(Locale.ROOT)));
    }

    /** A setting of the whole file, which follows what is shown. */
    private <T> ComboBox<T> choice(
            List<T> items,
            Function<CsvImport, T> chosen,
            Function<T, String> name,
            BiConsumer<CsvImport, T> taken) {
        ComboBox<T> combo =
                new Choice<>(
                        items,
                        chosen.apply(shown),
                        name,
                        now -> decide(one -> taken.accept(one, now)));
        controls.add(() -> combo.setValue(chosen.apply(shown)));
        return combo;
    }

    /** Wishes for what a hand chose, not for what was set to show an answer. */
    private void decide(Consumer<CsvImport> wish) {
        if (!showing) {
            model.decide(wish);
        }
    }

    private void show() {
        CsvImport read = model.shown().get();
        if (read == null) {
            return;
        }
        shown = read;
        showing = true;
        controls.forEach(Runnable::run);
        columns.show(shown);
        result.show(shown.result());
        trouble.setText(shown.trouble().isEmpty() ? notes() : complaint());
        trouble.setVisible(!trouble.getText().isEmpty());
        found.setText(CsvWords.found(shown.contents()));
        trouble.getStyleClass().setAll("label", shown.trouble().isEmpty() ? "warn" : "bad");
        bad.getItems().setAll(shown.bad());
        for (Node one : List.of(bad, leaveOut)) {
            one.setVisible(!shown.bad().isEmpty());
            one.setManaged(!shown.bad().isEmpty());
        }
        if (!markers.isFocused()) {
            markers.setText(shown.markers());
        }
        showing = false;
        ready.set(!model.reading().get() && shown.trouble().isEmpty());
    }

    /** A reading that was cancelled leaves what was read last. */
    private void follow(boolean reading) {
        if (reading) {
            ready.set(false);
        } else {
            show();
        }
    }

    /** What was decided to get there, which is worth a warning. */
    private String notes() {
        List<String> lines = new ArrayList<>();
        lines.add(shown.note());
        lines.add(CsvWords.taken(shown.taken()));
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Short where the list below says the rest. */
    private String complaint() {
        return shown.bad().isEmpty()
                ? shown.trouble()
                : tr(
                        "{0} {0|place|places} cannot be read. Leave out these rows or columns,"
                                + " say what stands for a missing value, or mend the file.",
                        shown.bad().size());
    }
}
