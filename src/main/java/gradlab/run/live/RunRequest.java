package gradlab.run.live;

import gradlab.run.control.Recording;
import gradlab.run.history.RunHistory;
import gradlab.run.training.RunStart;

import java.util.function.Function;

/**
 * One run that a pool is asked for.
 *
 * @param start how it begins
 * @param recording what is recorded of it
 * @param harvest what is to stay of it, taken on its training thread once it has come to an end of
 *     its own; all else, its network first, is let go. A run that was cancelled leaves nothing
 * @param until after how many epochs it has come to its end, as many as it may be planned for; 0
 *     where that is for its experiment to say
 * @param <R> what stays
 */
public record RunRequest<R>(
        RunStart start, Recording recording, Function<LiveRun, R> harvest, int until) {
    /** One that goes on for as long as its experiment says. */
    public RunRequest(RunStart start, Recording recording, Function<LiveRun, R> harvest) {
        this(start, recording, harvest, 0);
    }

    /** A run of which what was recorded stays, without weights. */
    public static RunRequest<RunHistory> recorded(RunStart start, Recording recording) {
        return new RunRequest<>(start, recording, LiveRun::history);
    }
}
