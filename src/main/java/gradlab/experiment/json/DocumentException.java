package gradlab.experiment.json;

import gradlab.experiment.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** A file of the program's own kinds that cannot be used; it carries all that is wrong with it. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * A sentence a line, each beginning with the file.
     *
     * @param file as the user knows it; empty where there is none
     */
    public DocumentException(String file, List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> (file.isEmpty() ? "" : file + ": ") + problem)
                        .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
