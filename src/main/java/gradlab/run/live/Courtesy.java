package gradlab.run.live;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Lets a thread take only what others leave. Java's own priorities count for nothing on Linux,
 * where each thread has a niceness instead.
 */
final class Courtesy {
    private static final int THIS_THREAD = 0;
    private static final int NICEST = 19;
    private static final Optional<MethodHandle> SET_PRIORITY = find();

    private Courtesy() {}

    /** The calling thread steps back for all others, from now on. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: runs only get slower by it
    static void giveWay() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        SET_PRIORITY.ifPresent(Courtesy::call);
    }

    private static void call(MethodHandle setPriority) {
        try {
            int answer = (int) setPriority.invokeExact(THIS_THREAD, THIS_THREAD, NICEST);
            assert answer <= 0 : "a system that does not let it is as good as one without it";
        } catch (Throwable refused) {
            throw new IllegalStateException(refused);
        }
    }

    @SuppressWarnings(
            "restricted") // the C library is always there, and the call takes three numbers
    private static Optional<MethodHandle> find() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("setpriority")
                .map(
                        address ->
                                linker.downcallHandle(
                                        address,
                                        FunctionDescriptor.of(
                                                ValueLayout.JAVA_INT,
                                                ValueLayout.JAVA_INT,
                                                ValueLayout.JAVA_INT,
                                                ValueLayout.JAVA_INT)));
    }
}
