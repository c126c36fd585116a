package gradlab.ui.kept;

import gradlab.ui.app.RunEntry;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.lesson.LessonPlace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What stands around a bench in its window, to be kept with it and brought back. */
public interface Surroundings {
    /** Where the user is. */
    KeptPlace place();

    /** Leads the user there, as far as there is such a place. */
    void show(KeptPlace place);

    /** The chart tiles. */
    List<TilePlan> tiles();

    /** Shows other ones. */
    void show(List<TilePlan> tiles);

    /** The open lesson and the place in it; null before one is open. */
    @Nullable LessonPlace lesson();

    /** Opens it there. */
    void show(LessonPlace place);

    /** The runs that were taken off the list and can be put back, the last one last. */
    List<RunEntry> removed();
}
