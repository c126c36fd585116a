package gradlab.experiment;

import gradlab.knob.TypeName;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** All classes count alike. */
@TypeName("none")
public record EqualClasses() implements ClassWeight {
    @Override
    public float @Nullable [] weights(List<String> classes, int[] counts) {
        return null;
    }
}
