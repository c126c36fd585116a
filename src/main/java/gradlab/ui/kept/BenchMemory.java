package gradlab.ui.kept;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.text.Message;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.FileCommands;
import gradlab.ui.notice.Notice.Offer;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.settings.SettingsJson;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The memory of a bench between two starts: what was left comes back, what is there now is kept,
 * and what makes way for something else is put aside for a while.
 */
public final class BenchMemory {
    private final BenchModel bench;
    private final KeptFolders folders;
    private final SettingsJson settings;
    private final BenchKeeper keeper;
    private final BenchReturn back;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private final Supplier<Experiment> opening;
    private @Nullable KeptFolder own;

    /**
     * The memory of a bench, which keeps nothing before {@link #begin}.
     *
     * @param opening what a fresh bench begins with
     */
    public BenchMemory(
            BenchModel bench,
            Surroundings around,
            KeptFolders folders,
            SettingsJson settings,
            Supplier<Experiment> opening) {
        this.bench = bench;
        this.folders = folders;
        this.settings = settings;
        this.opening = opening;
        keeper = new BenchKeeper(bench, new BenchView(bench, around));
        back = new BenchReturn(bench, around);
        bench.editing().experiment().addListener(observable -> change());
        bench.run().state().addListener(observable -> change());
    }

    /** What was offered on the way was not wanted. */
    private void change() {
        bench.notices().passed(Until.BENCH_CHANGED);
    }

    /** A bench that was left earlier, when, and what it is called. */
    public record Earlier(Path folder, java.time.Instant when, String name) {}

    /** Whether the bench is kept between starts. */
    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** A second has gone by. */
    public void beat() {
        keeper.beat();
    }

    // ---- a start of the program

    /** Puts back what a start found, once all of it is read, and keeps the bench from then on. */
    public void begin(BenchStart start) {
        bench.workers()
                .compute(
                        start::all,
                        found -> {
                            begin(start.claimed(), found);
                        },
                        this::unreadable);
    }

    private void begin(BenchStart.Claim claim, ReturnedBench found) {
        if (claim.failure() != null) {
            unreadable(claim.failure());
            return;
        }
        back.put(found);
        take(claim.folder(), found);
        Path left = claim.left();
        if (left != null) {
            bench.notices()
                    .offer(
                            Until.BENCH_CHANGED,
                            tr("What was on the bench before is kept."),
                            new Offer(tr("Bring it back"), () -> bringBack(left)));
        } else if (back.isWorthSaying(found)) {
            bench.notices()
                    .offer(
                            Until.BENCH_CHANGED,
                            back.words(found),
                            new Offer(tr("Start fresh"), this::startFresh));
        }
    }

    /** Works in a folder from now on; one that is not read whole is left as it is, and aside. */
    private void take(@Nullable KeptFolder folder, ReturnedBench found) {
        if (folder == null) {
            return;
        }
        if (found.lost().isEmpty()) {
            own(folder);
            keeper.isKept(found.files());
            clear();
            return;
        }
        back.say(found.lost(), folder.path());
        replace(folder, fresh -> clear());
    }

    private void own(KeptFolder folder) {
        own = folder;
        on.set(true);
        keeper.keepIn(new KeptWriter(folder.path()));
    }

    private void clear() {
        bench.workers()
                .compute(
                        () -> {
                            folders.clear();
                            return folders;
                        },
                        done -> {},
                        failure -> {}); // they are cleared at another start
    }

    private void unreadable(Throwable failure) {
        bench.notices()
                .problem(
                        Until.BENCH_KEPT,
                        tr(
                                "The bench cannot be kept for the next start: {0}",
                                FileCommands.message(failure)),
                        tr("Save what you want to keep in files of your own."));
    }

    // ---- other benches

    /** Puts the bench aside as it is and begins with a fresh one. */
    public void startFresh() {
        leave(
                left ->
                        replace(
                                left,
                                fresh -> {
                                    back.clear(opening.get());
                                    bench.notices()
                                            .offer(
                                                    Until.BENCH_CHANGED,
                                                    tr("A fresh bench. What was on it is kept."),
                                                    new Offer(
                                                            tr("Bring it back"),
                                                            () -> bringBack(left.path())));
                                }));
    }

    /** Puts the bench aside as it is and takes up one that was left earlier. */
    public void bringBack(Path folder) {
        leave(
                left ->
                        bench.workers()
                                .compute(
                                        () -> taken(folder, left),
                                        taken -> {
                                            back.clear(opening.get());
                                            back.putAll(taken.bench());
                                            take(taken.folder(), taken.bench());
                                            bench.notices()
                                                    .offer(
                                                            Until.BENCH_CHANGED,
                                                            back.words(taken.bench()),
                                                            new Offer(
                                                                    tr("Undo"),
                                                                    () -> bringBack(left.path())));
                                        },
                                        failure -> {
                                            keeper.keepIn(new KeptWriter(left.path()));
                                            bench.notices()
                                                    .problem(
                                                            tr(
                                                                    "That bench cannot be brought"
                                                                            + " back."),
                                                            FileCommands.message(failure),
                                                            failure);
                                        }));
    }

    private record Taken(KeptFolder folder, ReturnedBench bench) {}

    private static Taken taken(Path folder, KeptFolder left) throws IOException {
        KeptFolder taken = KeptFolder.lock(folder);
        if (taken == null) {
            throw new IOException(tr("Another window has it open."));
        }
        ReturnedBench read = KeptReaderJson.read(folder);
        taken.takeUp();
        left.putAside();
        left.close();
        return new Taken(taken, read);
    }

    /** Keeps all that is there, and hands over the folder, in which nothing more is written. */
    private void leave(Consumer<KeptFolder> then) {
        bench.transport().pause();
        keeper.save(
                kept -> {
                    KeptFolder left = own;
                    if (kept && left != null) {
                        keeper.keepIn(null);
                        then.accept(left);
                    }
                });
    }

    /** Puts a folder aside and works in a new one. */
    private void replace(KeptFolder left, Consumer<KeptFolder> then) {
        bench.workers()
                .compute(
                        () -> {
                            KeptFolder fresh = folders.fresh();
                            left.putAside();
                            left.close();
                            return fresh;
                        },
                        fresh -> {
                            own(fresh);
                            then.accept(fresh);
                            keeper.save(kept -> {});
                        },
                        this::unreadable);
    }

    /**
     * The benches that can be brought back, the newest first.
     *
     * @param use receives them
     */
    public void earlier(Consumer<List<Earlier>> use) {
        KeptFolder mine = own;
        bench.workers()
                .compute(
                        () ->
                                folders.earlier(mine == null ? Path.of("") : mine.path()).stream()
                                        .map(BenchMemory::earlier)
                                        .toList(),
                        use,
                        failure -> use.accept(List.of()));
    }

    private static Earlier earlier(Path folder) {
        var document = KeptReaderJson.document(folder);
        return new Earlier(
                folder,
                KeptFolder.written(folder).toInstant(),
                document == null ? "" : document.experiment().name());
    }

    // ---- whether it is kept at all

    /** Keeps the bench between starts from now on, or no longer. */
    public void turn(boolean kept) {
        try {
            settings.change(known -> known.withKeepBench(kept));
        } catch (IOException unwritable) {
            bench.notices()
                    .problem(
                            tr("That choice could not be written to {0}.", settings.file()),
                            FileCommands.message(unwritable));
        }
        if (kept && own == null) {
            bench.workers().compute(folders::fresh, this::own, this::unreadable);
        } else if (!kept && own != null) {
            leave(this::end);
        }
    }

    private void end(KeptFolder left) {
        own = null;
        on.set(false);
        bench.workers()
                .compute(
                        () -> {
                            left.putAside();
                            left.close();
                            return left;
                        },
                        done -> {},
                        this::unreadable);
    }

    // ---- the end of the program

    /**
     * Keeps the bench as it is now.
     *
     * @param then hears whether all of it is there at the next start
     */
    public void close(Consumer<Boolean> then) {
        keeper.save(kept -> then.accept(kept && keeper.curvesOnly().isEmpty()));
    }

    /** What of the bench will be missing at the next start, a sentence each. */
    public List<Message> missing() {
        return keeper.curvesOnly();
    }

    /** Keeps nothing any more: what happens from now on belongs to the end of the program. */
    public void rest() {
        keeper.keepIn(null);
    }

    /** Lets another window have the bench. */
    void release() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
