package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The experiment as it is edited: the document with its steps, which layers are selected, and what
 * is wrong with it. A selection never names a layer that is not there.
 */
public final class Editing {
    private final Document document;
    private final Notices notices;
    private final ProblemsModel problems;
    private final ObjectProperty<Selection> selection =
            new SimpleObjectProperty<>(this, "selection", Selection.NONE);

    Editing(Document document, DataModel data, Notices notices) {
        this.document = document;
        this.notices = notices;
        problems = new ProblemsModel(data, notices, document::folder);
        problems.examine(document.experiment().get());
        document.experiment()
                .addListener(
                        (value, old, edited) -> {
                            problems.examine(edited);
                            selection.set(selection.get().within(edited.model().layers().size()));
                        });
        data.prepared().addListener(observable -> problems.examine(experiment().get()));
    }

    /** The document with its file and its undo steps. */
    public Document document() {
        return document;
    }

    /** The experiment as it stands. */
    public ReadOnlyObjectProperty<Experiment> experiment() {
        return document.experiment();
    }

    /** Changes the experiment as one step that can be undone; the words name it. */
    public void edit(String what, UnaryOperator<Experiment> change) {
        document.edit(what, change);
    }

    /** Takes the last step back and says which it was. */
    public void undo() {
        travel(document.undoName().get(), what -> tr("Undone: {0}", what), document::undo);
    }

    /** Does again what was taken back and says what it was. */
    public void redo() {
        travel(document.redoName().get(), what -> tr("Done again: {0}", what), document::redo);
    }

    private void travel(String what, UnaryOperator<String> sentence, Runnable step) {
        if (!what.isEmpty()) {
            step.run();
            notices.info(Until.EDITED, sentence.apply(what));
        }
    }

    /** Which layers are selected. */
    public ObjectProperty<Selection> selection() {
        return selection;
    }

    /** What is wrong with the experiment as it stands; empty when it can be trained. */
    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.found();
    }

    /** Whether the experiment can be trained; says why not. */
    boolean mayTrain() {
        return problems.mayTrain();
    }
}
