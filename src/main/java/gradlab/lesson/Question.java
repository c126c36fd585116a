package gradlab.lesson;

import java.util.List;

/** A prediction asked for before the answer can be seen. */
public sealed interface Question permits Choose, Estimate, DrawCurve {
    /** The runs that give the answer. */
    List<String> runs();
}
