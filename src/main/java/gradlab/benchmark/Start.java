package gradlab.benchmark;

/**
 * One start of a window, timed in a program of its own. Seconds count from the moment the program
 * was asked for.
 *
 * @param platform what the window was shown on
 * @param frame seconds to the first frame, as yet without contents
 * @param window seconds until the contents stand in it and can be used
 * @param drawn seconds until every chart is drawn
 * @param windowThread seconds of processor time of the window's thread until then
 * @param processor seconds of processor time of the whole program until then
 * @param nodes in the scene
 */
public record Start(
        String platform,
        double frame,
        double window,
        double drawn,
        double windowThread,
        double processor,
        int nodes) {}
