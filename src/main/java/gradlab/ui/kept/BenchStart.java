package gradlab.ui.kept;

import gradlab.ui.app.Document;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The bench that a start of the program finds: read by a worker while the toolkit starts, its
 * experiment first, since a window shows that at once.
 */
public final class BenchStart {
    private final CompletableFuture<Claim> claim;
    private final CompletableFuture<ReturnedBench> read;

    /**
     * The folder that was claimed.
     *
     * @param folder null where none could be
     * @param document null where it holds none that can be read
     * @param left one that was put aside for a file to be opened; null for none
     * @param failure why there is no folder; null where there is one
     */
    record Claim(
            @Nullable KeptFolder folder,
            Document.@Nullable State document,
            @Nullable Path left,
            @Nullable IOException failure) {}

    /** Nothing in it. */
    static final ReturnedBench EMPTY =
            new ReturnedBench(
                    null,
                    List.of(),
                    Map.of(),
                    0,
                    null,
                    new KeptPlace(),
                    List.of(),
                    null,
                    List.of());

    private BenchStart(CompletableFuture<Claim> claim, CompletableFuture<ReturnedBench> read) {
        this.claim = claim;
        this.read = read;
    }

    /**
     * Begins to read the bench that was left last, and returns at once.
     *
     * @param otherwise whether another experiment is wanted: then what was left is put aside
     */
    public static BenchStart of(KeptFolders folders, boolean otherwise) {
        CompletableFuture<Claim> claim =
                CompletableFuture.supplyAsync(() -> claim(folders, otherwise));
        return new BenchStart(claim, claim.thenApplyAsync(BenchStart::read));
    }

    private static Claim claim(KeptFolders folders, boolean otherwise) {
        try {
            KeptFolder folder = folders.claim();
            if (!KeptFolder.holdsBench(folder.path())) {
                return new Claim(folder, null, null, null);
            }
            if (otherwise) {
                folder.putAside();
                folder.close();
                return new Claim(folders.fresh(), null, folder.path(), null);
            }
            return new Claim(folder, KeptReaderJson.document(folder.path()), null, null);
        } catch (IOException failure) {
            return new Claim(null, null, null, failure);
        }
    }

    private static ReturnedBench read(Claim claim) {
        KeptFolder folder = claim.folder();
        return folder == null || !KeptFolder.holdsBench(folder.path())
                ? EMPTY
                : KeptReaderJson.read(folder.path());
    }

    /** The document it holds; null for none. Waits where it is not read yet. */
    public Document.@Nullable State document() {
        return claim.join().document();
    }

    Claim claimed() {
        return claim.join();
    }

    /** All that it holds; waits for it. */
    ReturnedBench all() {
        return read.join();
    }
}
