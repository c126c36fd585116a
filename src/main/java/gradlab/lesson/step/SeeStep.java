package gradlab.lesson.step;

import gradlab.knob.Essential;
import gradlab.knob.TypeName;
import gradlab.lesson.figure.Claim;

import java.util.List;

/**
 * A step that shows what was recorded, with what is claimed of it as lines under the picture.
 *
 * @param claims each with a sentence in the words' part {@code claims}
 */
@TypeName("see")
public record SeeStep(@Essential(required = true) String section, List<Claim> claims, Stage stage)
        implements Step {
    /** Nothing to see yet. */
    public SeeStep() {
        this("", List.of(), new Stage());
    }

    /** Keeps its own copy. */
    public SeeStep {
        claims = List.copyOf(claims);
    }

    @Override
    public List<Listing> listings() {
        return claims.isEmpty() ? List.of() : List.of(Listing.exactly("claims", claims.size()));
    }

    @Override
    public boolean isAct() {
        return false;
    }
}
