package gradlab.lesson;

import java.util.List;

/**
 * Where a lesson stands in the course.
 *
 * @param buildsOn the numbers of the lessons it takes for known
 * @param leadsTo the numbers of those that go on from it
 * @param terms the words it introduces, each explained in its glossary
 * @param transfer the step that asks about a case not seen; empty for none
 * @param exam the questions of the exam that belong to it, by name
 * @param links addresses to read on at
 */
public record Course(
        List<Integer> buildsOn,
        List<Integer> leadsTo,
        List<String> terms,
        String transfer,
        List<String> exam,
        List<String> links) {
    /** A lesson by itself. */
    public Course() {
        this(List.of(), List.of(), List.of(), "", List.of(), List.of());
    }

    /** Keeps its own copies. */
    public Course {
        buildsOn = List.copyOf(buildsOn);
        leadsTo = List.copyOf(leadsTo);
        terms = List.copyOf(terms);
        exam = List.copyOf(exam);
        links = List.copyOf(links);
    }
}
