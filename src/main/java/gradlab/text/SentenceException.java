package gradlab.text;

import org.jspecify.annotations.Nullable;

/** A value that is refused; the sentence says which, where and what to do. */
public final class SentenceException extends IllegalArgumentException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    /** Refuses in a sentence, as {@link Text#tr} takes it, and what stands in it. */
    public SentenceException(String sentence, Object... arguments) {
        this(Message.of(sentence, arguments), null);
    }

    /** Refuses because of another failure. */
    public SentenceException(Message said, @Nullable Throwable cause) {
        super(said.english(), cause);
        this.said = said;
    }

    @Override
    public Message said() {
        return said;
    }
}
