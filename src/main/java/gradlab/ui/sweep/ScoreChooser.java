package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.Objectives;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepEdits;
import gradlab.run.sweep.SweepColumns;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** By which number runs are judged. */
final class ScoreChooser extends ComboBox<Objective> {
    private boolean showing;

    ScoreChooser(SweepModel model) {
        setId("score");
        setAccessibleText(tr("By which number runs are judged"));
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Objective objective) {
                        return objective == null ? "" : words(objective);
                    }

                    @Override
                    public @Nullable Objective fromString(String text) {
                        return null;
                    }
                });
        valueProperty()
                .addListener(
                        (value, old, chosen) -> {
                            if (chosen != null && !showing) {
                                model.edit(s -> SweepEdits.withObjective(s, chosen));
                            }
                        });
        model.document().sweep().subscribe(sweep -> show(sweep));
    }

    private static String words(Objective objective) {
        String figure = SweepColumns.figureName(objective.figure()).worded();
        return switch (objective.of()) {
            case BEST -> tr("{0} · best", figure);
            case LAST -> tr("{0} · last", figure);
            case TEST -> SweepColumns.scoreName(objective).worded();
        };
    }

    private void show(@Nullable Sweep sweep) {
        showing = true;
        setDisable(sweep == null);
        if (sweep != null) {
            getItems().setAll(Objectives.of(sweep.experiment(), sweep.folds() > 0));
            if (!getItems().contains(sweep.objective())) {
                getItems().addFirst(sweep.objective());
            }
            setValue(sweep.objective());
        }
        showing = false;
    }
}
