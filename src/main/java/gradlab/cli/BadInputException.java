package gradlab.cli;

/** Input or usage that cannot be worked with; the message says where and what to do. */
final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadInputException(String message) {
        super(message);
    }
}
