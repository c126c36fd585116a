package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class DocumentTest {
    private final Experiment opening = named("opening");
    private final Document document = new Document(opening);

    private static Experiment named(String name) {
        return new Experiment(name, "", new DataPlan(), new Model(List.of()), new Training());
    }

    private void rename(String name) {
        document.edit("Rename to " + name, e -> named(name));
    }

    @Test
    void undoGoesBackAndRedoForthAgain() {
        rename("one");
        rename("two");
        document.undo();
        assertThat(document.experiment().get()).isEqualTo(named("one"));
        assertThat(document.undoName().get()).isEqualTo("Rename to one");
        assertThat(document.redoName().get()).isEqualTo("Rename to two");
        document.redo();
        assertThat(document.experiment().get()).isEqualTo(named("two"));
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        rename("opening");
        assertThat(document.undoName().get()).isEmpty();
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        rename("one");
        document.undo();
        rename("two");
        document.redo();
        assertThat(document.experiment().get()).isEqualTo(named("two"));
    }

    @Test
    void theLastHundredStepsCanBeUndone() {
        for (int i = 0; i < Document.STEPS + 5; i++) {
            rename("name " + i);
        }
        for (int i = 0; i < Document.STEPS + 50; i++) {
            document.undo();
        }
        assertThat(document.experiment().get()).isEqualTo(named("name 4"));
    }

    @Test
    void theEditsOfAGestureAreOneStep() {
        document.beginGesture();
        rename("one");
        rename("two");
        document.endGesture();
        rename("three");
        document.undo();
        document.undo();
        assertThat(document.experiment().get()).isEqualTo(opening);
    }

    @Test
    void itIsDirtyUntilSavedAndAgainAfterAnUndo() {
        assertThat(document.dirty().get()).isFalse();
        rename("one");
        assertThat(document.dirty().get()).isTrue();
        document.markSaved(Path.of("one.json"));
        assertThat(document.dirty().get()).isFalse();
        document.undo();
        assertThat(document.dirty().get()).isTrue();
    }

    @Test
    void aStepIsNamedByWhatItChanged() {
        Document spirals = new Document(ShippedExperiments.named("spirals"));
        spirals.edit("Units", new SetTo("model.layers[hidden2].units", 16)::applyTo);
        assertThat(spirals.undoName().get()).isEqualTo("units of hidden2: 32 → 16");
        spirals.edit("Remove layers", e -> LayerEdits.remove(e, 1));
        assertThat(spirals.undoName().get()).isEqualTo("dense removed: hidden2");
        spirals.undo();
        assertThat(spirals.redoName().get()).isEqualTo("dense removed: hidden2");
        assertThat(spirals.undoName().get()).isEqualTo("units of hidden2: 32 → 16");
    }

    @Test
    void aStepOfSeveralChangesIsNamedByAllOfThemWhereTheyFitOnALine() {
        Document spirals = new Document(ShippedExperiments.named("spirals"));
        List<Change> two =
                List.of(
                        new SetTo("training.epochs", 7),
                        new SetTo("model.layers[hidden*].units", 9));
        spirals.edit("Try less", e -> Change.apply(two, e));
        assertThat(spirals.undoName().get())
                .startsWith("Try less: ")
                .contains("epochs")
                .contains("32 → 9");
        spirals.edit("Back to the opening", e -> ShippedExperiments.opening());
        assertThat(spirals.undoName().get()).isEqualTo("Back to the opening");
    }

    @Test
    void aGestureIsNamedByItsWholeWay() {
        Document spirals = new Document(ShippedExperiments.named("spirals"));
        spirals.beginGesture();
        spirals.edit("Epochs", new SetTo("training.epochs", 7)::applyTo);
        spirals.edit("Epochs", new SetTo("training.epochs", 9)::applyTo);
        spirals.endGesture();
        assertThat(spirals.undoName().get()).endsWith(" → 9").doesNotContain("7");
    }

    @Test
    void openingForgetsThePast() {
        rename("one");
        document.open(named("other"), null);
        document.undo();
        assertThat(document.experiment().get()).isEqualTo(named("other"));
    }
}
