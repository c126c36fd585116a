package gradlab.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Dense;
import gradlab.experiment.edit.PhaseEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.form.FormContext;
import gradlab.ui.theme.ProblemCard;

import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PhaseCardTest {
    private BenchModel bench;
    private PhasesForm form;

    @Start
    void start(Stage stage) {
        bench = new BenchModel(ShippedExperiments.named("spirals"), new ScriptedWorkers());
        form =
                new PhasesForm(
                        bench.editing(),
                        FormContext.of(
                                bench.editing(),
                                bench.data(),
                                bench.run(),
                                bench.lessons(),
                                bench.sweeps()));
    }

    /** The second phase, which stands on the form. */
    private PhaseCard second() {
        return (PhaseCard) ((VBox) form.getChildren().get(1)).getChildren().get(1);
    }

    /** A layer is frozen that the network does not have. */
    private void spoilTheSecond() {
        Dense nobody = new Dense("nobody", 3, new Sigmoid());
        bench.editing()
                .edit(
                        "spoil",
                        e -> PhaseEdits.change(e, 1, old -> old.withLearning(nobody, false)));
    }

    private static boolean complains(PhaseCard card) {
        return card.lookupAll("*").stream().anyMatch(ProblemCard.class::isInstance);
    }

    @Test
    void aCardWhosePhaseIsGoneHearsNoMoreOfProblems(FxRobot robot) {
        robot.interact(
                () -> {
                    bench.editing().edit("phases", PhaseEdits::frozenThenThawed);
                    PhaseCard gone = second();
                    bench.editing().edit("one fewer", e -> PhaseEdits.remove(e, 1));
                    bench.editing().edit("one more", PhaseEdits::add);
                    spoilTheSecond();
                    assertThat(second()).isNotSameAs(gone).matches(PhaseCardTest::complains);
                    assertThat(gone).matches(card -> !complains(card));
                });
    }
}
