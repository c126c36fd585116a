package gradlab.engine.layer;

/** A layer that joins the output of an earlier layer to the running output: a skip connection. */
public sealed interface Join extends Layer permits Add, Concatenate {
    /** The name of the earlier layer. */
    String from();

    /** The same join from another layer. */
    Join withFrom(String from);
}
