package gradlab.ui.kept;

import gradlab.text.Message;
import gradlab.ui.app.Document;
import gradlab.ui.app.RunShelf;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.lesson.LessonPlace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A kept bench as it was read back, as far as that was possible.
 *
 * @param document null where it cannot be read
 * @param files the names of the runs' files, by their numbers
 * @param onBench the number of the run on the bench; 0 for none
 * @param twin null where there was none, or it cannot be read
 * @param lesson likewise
 * @param lost what could not be read, a sentence each
 */
record ReturnedBench(
        Document.@Nullable State document,
        List<RunShelf.Kept> runs,
        Map<Integer, String> files,
        int onBench,
        KeptBench.@Nullable Twin twin,
        KeptPlace place,
        List<TilePlan> layout,
        @Nullable LessonPlace lesson,
        List<Message> lost) {
    /** Keeps its own lists. */
    ReturnedBench {
        runs = List.copyOf(runs);
        files = Map.copyOf(files);
        layout = List.copyOf(layout);
        lost = List.copyOf(lost);
    }
}
