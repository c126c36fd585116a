package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.run.history.GivenBack;
import gradlab.run.history.Outcome;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.ui.app.Editing;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.TimeModel;
import gradlab.ui.theme.LinesField;
import gradlab.ui.theme.WordedSwitch;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What the run ran on, how it ended, what is recorded of it, and the user's own notes. */
final class RecordPage extends VBox {
    private final Editing editing;
    private final RunModel run;
    private final VBox facts = new VBox(8);

    RecordPage(Editing editing, RunModel run, TimeModel time) {
        super(12);
        this.editing = editing;
        this.run = run;
        getChildren()
                .addAll(
                        heading(tr("Run")),
                        facts,
                        heading(tr("Recorded from the next epoch on")),
                        switches(),
                        heading(tr("Time slider")),
                        new SnapshotsForm(run, time),
                        heading(tr("Notes")),
                        notes());
        run.history().addListener(observable -> show());
        run.state().addListener(observable -> show());
        run.revision()
                .addListener(
                        observable -> {
                            if (facts.getChildren().size() < 2) {
                                show();
                            }
                        });
        show();
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("section");
        return label;
    }

    private Node switches() {
        VBox all = new VBox(12);
        Recorded.CHOICES.forEach(each -> all.getChildren().add(toggle(each)));
        return all;
    }

    private Node toggle(Recorded what) {
        ToggleSwitch toggle = new WordedSwitch(tr(what.label()));
        toggle.setMaxWidth(Double.MAX_VALUE);
        toggle.setSelected(run.recording().get().has(what));
        toggle.selectedProperty()
                .addListener(
                        (value, old, on) ->
                                run.recording().set(run.recording().get().with(what, on)));
        run.recording().addListener((value, old, now) -> toggle.setSelected(now.has(what)));
        return toggle;
    }

    private Node notes() {
        TextArea notes = new LinesField(editing.experiment().get().notes());
        notes.setPromptText(tr("Free text, kept in the experiment file"));
        notes.setWrapText(true);
        notes.setPrefRowCount(5);
        notes.setAccessibleText(tr("Notes"));
        notes.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused) {
                                editing.edit(tr("Change notes"), e -> e.withNotes(notes.getText()));
                            }
                        });
        editing.experiment()
                .addListener(
                        (value, old, now) -> {
                            if (!notes.isFocused()) {
                                notes.setText(now.notes());
                            }
                        });
        return notes;
    }

    private void show() {
        facts.getChildren().clear();
        RunEvent.Started started = run.history().get().started();
        if (started == null) {
            Label none = new Label(tr("Nothing trained yet."));
            none.getStyleClass().add("muted");
            facts.getChildren().add(none);
            return;
        }
        RunEnvironment environment = started.environment();
        facts.getChildren()
                .addAll(
                        fact(tr("Matrix products"), environment.products().worded()),
                        fact(tr("Java"), environment.java()),
                        fact(tr("System"), environment.os()),
                        fact(tr("Samples an epoch"), Integer.toString(started.samples())),
                        fact(tr("Steps an epoch"), Integer.toString(started.stepsPerEpoch())));
        Outcome outcome = run.history().get().outcome();
        if (outcome != null) {
            facts.getChildren().add(fact(tr("Outcome"), outcome.message().worded()));
            GivenBack best = outcome.givenBack();
            if (best != null) {
                facts.getChildren().add(fact(tr("Weights"), best.sentence().worded()));
            }
        }
    }

    private static Node fact(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("field-label");
        Label text = new Label(value);
        text.setWrapText(true);
        return new VBox(2, label, text);
    }
}
