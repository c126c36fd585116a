package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.chart.race.LossPicture;
import gradlab.surface.DescentPath;

import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** The losses of all racers over their steps; a press shows the step under the pointer. */
final class LossView extends RacePicture {
    private final LossSource shown;
    private final RaceModel model;
    private final RaceClock clock;

    private static final class LossSource implements Source {
        private final RaceContext context;
        private @Nullable LossPicture last;

        LossSource(RaceContext context) {
            this.context = context;
        }

        @Override
        public Drawn draw(double width, double height) {
            RaceModel model = context.model();
            LossPicture now =
                    new LossPicture(
                            model.scene(), model.log().get(), context.raceLook(), width, height);
            last = now;
            return new Drawn(now::draw, now, () -> words(model));
        }
    }

    private LossView(RaceContext context, RaceClock clock, LossSource source) {
        super(context, source);
        shown = source;
        model = context.model();
        this.clock = clock;
        setId("race-loss");
        model.revision().subscribe(number -> redraw());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        new RacePictureMenu(this, context, tr("Loss")).install();
    }

    static LossView of(RaceContext context, RaceClock clock) {
        return new LossView(context, clock, new LossSource(context));
    }

    /**
     * What the chosen racer and the leader have come to: "step 52: Adam 0.775 · Nesterov 0.130".
     */
    static String words(RaceModel model) {
        int step = model.step().get();
        StringBuilder words = new StringBuilder(tr("step {0}:", step));
        int chosen = model.racer() == null ? RaceModel.NONE : model.chosen().get();
        int leader = model.order().isEmpty() ? RaceModel.NONE : model.order().getFirst();
        if (chosen >= 0) {
            words.append(' ').append(loss(model, chosen, step));
        }
        if (leader >= 0 && leader != chosen) {
            words.append(" · ").append(loss(model, leader, step));
        }
        return words.toString();
    }

    private static String loss(RaceModel model, int index, int step) {
        DescentPath path = model.paths().get(index);
        return tr(
                "{0} {1}",
                model.race().names().get(index), RaceWords.brief(path.loss(path.at(step))));
    }

    private void point(MouseEvent event) {
        LossPicture picture = shown.last;
        if (picture != null && event.isPrimaryButtonDown()) {
            clock.pause();
            model.show(picture.stepAt(event.getX()));
            event.consume();
        }
    }
}
