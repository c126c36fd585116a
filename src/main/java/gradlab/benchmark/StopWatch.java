package gradlab.benchmark;

import com.sun.management.ThreadMXBean;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Takes laps on the thread that starts it. */
final class StopWatch {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Lap> laps;
    private long wall;
    private long processor;
    private long allocated;

    StopWatch(int expectedLaps) {
        laps = new ArrayList<>(expectedLaps);
    }

    /** Begins a lap. */
    void start() {
        allocated = THREADS.getCurrentThreadAllocatedBytes();
        processor = THREADS.getCurrentThreadCpuTime();
        wall = System.nanoTime();
    }

    /** Ends the lap and keeps it. */
    void stop() {
        long wallNow = System.nanoTime();
        long processorNow = THREADS.getCurrentThreadCpuTime();
        long allocatedNow = THREADS.getCurrentThreadAllocatedBytes();
        laps.add(new Lap(wallNow - wall, processorNow - processor, allocatedNow - allocated));
    }

    List<Lap> laps() {
        return List.copyOf(laps);
    }
}
