package gradlab.experiment.sweep;

import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;

import java.util.List;

/** What a sweep varies: one setting, or several that go together. */
public sealed interface Axis permits Values, Range, Together {
    /** The settings that vary along it. */
    List<Setting> settings();

    /** The points of a grid along it: at each, what is set. */
    List<List<SetTo>> points();

    /**
     * What is set where a random search looks along it.
     *
     * @param where from 0 up to but without 1
     */
    List<SetTo> at(double where);
}
