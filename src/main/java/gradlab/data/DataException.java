package gradlab.data;

/** Data that cannot be read; the message says where it is wrong and what to do. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A sentence that names the place and the mend. */
    public DataException(String message) {
        super(message);
    }
}
