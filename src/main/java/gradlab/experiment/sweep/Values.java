package gradlab.experiment.sweep;

import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A setting with each of some values.
 *
 * @param values of the setting's own type; null where that is one of them
 */
public record Values(Setting setting, List<@Nullable Object> values) implements Axis {
    /** Keeps its own copy; refuses none at all. */
    public Values {
        if (values.isEmpty()) {
            throw new SentenceException("{0}: at least one value is expected", setting);
        }
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public List<Setting> settings() {
        return List.of(setting);
    }

    @Override
    public List<List<SetTo>> points() {
        return values.stream().map(value -> List.of(new SetTo(setting, value))).toList();
    }

    @Override
    public List<SetTo> at(double where) {
        return List.of(new SetTo(setting, values.get((int) (where * values.size()))));
    }
}
