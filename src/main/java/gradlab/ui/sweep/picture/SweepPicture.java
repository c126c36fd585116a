package gradlab.ui.sweep.picture;

/** One of the pictures of a sweep. */
public interface SweepPicture {
    /** Where it is drawn. */
    PictureSurface surface();

    /** Whether the newest state is on the screen. */
    default boolean settled() {
        return surface().settled();
    }

    /** How many pictures have been on the screen. */
    default long frames() {
        return surface().frames();
    }
}
