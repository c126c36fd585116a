package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.ui.app.RunModel;
import gradlab.ui.app.SnapshotMemory;
import gradlab.ui.app.TimeModel;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** How much memory the time slider may take for snapshots, and what it takes now. */
final class SnapshotsForm extends VBox {
    private final TimeModel time;
    private final Label use = new Label();

    SnapshotsForm(RunModel run, TimeModel time) {
        super(4);
        this.time = time;
        use.setId("snapshot-use");
        use.getStyleClass().add("muted");
        use.setWrapText(true);
        Label label = new Label(tr("Memory for snapshots"));
        label.getStyleClass().add("field-label");
        ComboBox<Integer> memory = memory(time.memory());
        label.setLabelFor(memory);
        getChildren().addAll(label, memory, use);
        run.revision().addListener(observable -> show());
        run.state().addListener(observable -> show());
        time.computing().addListener(observable -> show());
        time.memory().megabytes().addListener(observable -> show());
        show();
    }

    private static ComboBox<Integer> memory(SnapshotMemory memory) {
        ComboBox<Integer> choice = new ComboBox<>();
        choice.setId("snapshot-memory");
        choice.getItems().setAll(SnapshotMemory.CHOICES);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(list -> new Megabytes());
        choice.setButtonCell(new Megabytes());
        choice.setValue(memory.megabytes().get());
        choice.valueProperty().addListener((value, old, chosen) -> memory.megabytes().set(chosen));
        memory.megabytes().addListener((value, old, now) -> choice.setValue(now.intValue()));
        return choice;
    }

    private static final class Megabytes extends ListCell<Integer> {
        @Override
        protected void updateItem(@Nullable Integer megabytes, boolean empty) {
            super.updateItem(megabytes, empty);
            setText(empty || megabytes == null ? null : tr("{0} MB", megabytes));
        }
    }

    private void show() {
        long used = Math.round(time.memory().used());
        String share = tr("{0} of {1} MB taken", used, time.memory().megabytes().get());
        int stride = time.stride();
        String spread =
                switch (stride) {
                    case 0 -> "";
                    case 1 -> tr("every epoch kept");
                    default -> tr("one of {0} {0|epoch|epochs} kept", stride);
                };
        use.setText(spread.isEmpty() ? share : share + ", " + spread);
    }
}
