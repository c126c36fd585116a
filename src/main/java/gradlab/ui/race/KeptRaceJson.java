package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.KeptJson;
import gradlab.experiment.json.RecordWriterJson;
import gradlab.knob.Essential;
import gradlab.surface.MeasuredLoss;
import gradlab.surface.Place;
import gradlab.surface.Race;
import gradlab.surface.Racer;
import gradlab.surface.Surface;
import gradlab.ui.app.Workers;
import gradlab.ui.notice.Notices;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Keeps the race between two starts in a file of the user's own. */
final class KeptRaceJson {
    private static final KeptJson KIND = new KeptJson("gradlab/race", 1);
    private static final double CALM = 800;
    private final RaceModel model;
    private final Workers workers;
    private final Notices notices;
    private final PauseTransition calm = new PauseTransition(Duration.millis(CALM));

    /**
     * What is kept.
     *
     * @param surface one with a formula; the net's own loss comes from its run
     * @param step the moment shown
     * @param chosen the racer that is taken apart
     */
    record Kept(
            @Essential Surface surface,
            @Essential double x,
            @Essential double y,
            @Essential int steps,
            @Essential List<Racer> racers,
            @Essential int step,
            @Essential int chosen) {
        Kept() {
            this(
                    new Race().surface(),
                    new Race().start().x(),
                    new Race().start().y(),
                    new Race().steps(),
                    new Race().racers(),
                    0,
                    5);
        }
    }

    KeptRaceJson(RaceModel model, Workers workers, Notices notices) {
        this.model = model;
        this.workers = workers;
        this.notices = notices;
    }

    void keepIn(Path file) {
        try {
            Kept kept = KIND.read(file, Kept.class, new Kept());
            model.document()
                    .open(
                            new Race(
                                    kept.surface(),
                                    new Place(kept.x(), kept.y()),
                                    kept.steps(),
                                    kept.racers()));
            model.chosen().set(Math.clamp(kept.chosen(), -1, kept.racers().size() - 1));
            model.show(kept.step());
        } catch (DocumentException wrong) {
            notices.problem(
                    tr("The race of the last time cannot be read; the usual one is shown."),
                    String.valueOf(wrong.getMessage()));
        }
        calm.setOnFinished(event -> keep(file));
        model.document().race().subscribe((before, now) -> calm.playFromStart());
        model.step().subscribe((before, now) -> calm.playFromStart());
        model.chosen().subscribe((before, now) -> calm.playFromStart());
    }

    private void keep(Path file) {
        Race race = model.race();
        int step = model.step().get();
        int chosen = model.chosen().get();
        if (race.surface() instanceof MeasuredLoss) {
            return;
        }
        workers.execute(
                () -> {
                    try {
                        write(race, step, chosen, file);
                    } catch (IOException full) {
                        workers.tell(
                                () ->
                                        notices.problem(
                                                tr("The race cannot be kept for the next start."),
                                                String.valueOf(full.getMessage())));
                    }
                });
    }

    /** Writes the file whole or not at all. */
    static void write(Race race, int step, int chosen, Path file) throws IOException {
        Kept kept =
                new Kept(
                        race.surface(),
                        race.start().x(),
                        race.start().y(),
                        race.steps(),
                        race.racers(),
                        step,
                        chosen);
        KIND.write(RecordWriterJson.tree(kept), file);
    }
}
