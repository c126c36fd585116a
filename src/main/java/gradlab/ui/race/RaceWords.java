package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.surface.DescentPath;
import gradlab.surface.Place;
import gradlab.surface.Race;
import gradlab.surface.Surface;
import gradlab.text.Numbers;

import java.util.Locale;
import java.util.StringJoiner;

/** A race in words. */
final class RaceWords {
    private RaceWords() {}

    /** A distance or a loss beside others. */
    static String brief(double value) {
        return Numbers.brief(Math.abs(value) < 1e-12 ? 0 : value);
    }

    /** A distance at the right end of a lane, as short as it may be. */
    static String lane(double value) {
        return value >= 0.095 && value < 9.995
                ? String.format(Locale.ROOT, "%.2f", value)
                : brief(value);
    }

    /** A number of a table, to three digits. */
    static String three(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size < 1e-4 || size >= 1e5) {
            return brief(value);
        }
        int decimals = Math.clamp(2 - (int) Math.floor(Math.log10(size)), 0, 6);
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    /** Two digits after the point. */
    static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    /** A place as the surface has it. */
    static String place(Surface surface, Place place) {
        return surface.dimensions() == 1
                ? two(place.x())
                : tr("{0}, {1}", two(place.x()), two(place.y()));
    }

    /** All of the map for those who do not see it. */
    static String map(RaceModel model) {
        Race race = model.race();
        StringJoiner words = new StringJoiner(". ");
        words.add(
                tr(
                        "{0}, step {1} of {2}, from {3}",
                        race.surface().title(),
                        model.step().get(),
                        race.steps(),
                        place(race.surface(), race.start())));
        for (int index : model.order()) {
            if (race.racers().get(index).seen()) {
                words.add(race.names().get(index) + ": " + where(model, index));
            }
        }
        return words.toString();
    }

    private static String where(RaceModel model, int index) {
        DescentPath path = model.paths().get(index);
        int step = path.at(model.step().get());
        return path.diverged() && step == path.steps()
                ? tr("diverged")
                : tr(
                        "loss {0}, {1} from the minimum",
                        brief(path.loss(step)), brief(model.distance(index, step)));
    }

    /** What a racer comes to in the end. */
    static String outcome(RaceModel model, int index) {
        DescentPath path = model.paths().get(index);
        int arrival = model.arrival(index);
        if (path.diverged()) {
            return tr("diverged at {0}", path.steps());
        }
        if (arrival >= 0) {
            return tr("there at {0}", arrival);
        }
        return tr("ends {0}", lane(model.distance(index, path.steps())));
    }
}
