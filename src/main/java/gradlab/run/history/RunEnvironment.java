package gradlab.run.history;

/** What a run ran on. */
public record RunEnvironment(String gradlab, String java, String os, String backend, int threads) {}
