package gradlab.file;

import gradlab.text.Message;
import gradlab.text.Worded;

import java.io.IOException;

/** A file that is not taken; the sentence goes on after the file's name. */
public final class FileException extends IOException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    /** Refuses in a sentence, as {@link gradlab.text.Text#tr} takes it. */
    public FileException(String sentence, Object... arguments) {
        this(Message.of(sentence, arguments));
    }

    private FileException(Message said) {
        super(said.english());
        this.said = said;
    }

    @Override
    public Message said() {
        return said;
    }
}
