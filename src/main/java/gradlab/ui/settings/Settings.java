package gradlab.ui.settings;

import gradlab.knob.Inline;
import gradlab.ui.theme.Theme;

import java.util.List;

/**
 * All that the window remembers between starts.
 *
 * @param typeScale how large type is
 * @param snapshotMegabytes how much memory the past of the runs may take
 * @param recent the files used last, the newest first
 */
public record Settings(
        Theme theme,
        double typeScale,
        @Inline WindowPlace place,
        @Inline SidePanels panels,
        int snapshotMegabytes,
        List<String> recent) {
    /** As on the first start. */
    public Settings() {
        this(Theme.LIGHT, 1, new WindowPlace(), new SidePanels(), 256, List.of());
    }

    /** Keeps its own copy. */
    public Settings {
        recent = List.copyOf(recent);
    }

    /** The same with another look. */
    public Settings withLook(Theme newTheme, double newTypeScale) {
        return new Settings(newTheme, newTypeScale, place, panels, snapshotMegabytes, recent);
    }

    /** The same with the window elsewhere. */
    public Settings withPlace(WindowPlace newPlace, SidePanels newPanels) {
        return new Settings(theme, typeScale, newPlace, newPanels, snapshotMegabytes, recent);
    }

    /** The same with another memory for the past. */
    public Settings withSnapshotMegabytes(int megabytes) {
        return new Settings(theme, typeScale, place, panels, megabytes, recent);
    }

    /** The same with other files used last. */
    public Settings withRecent(List<String> files) {
        return new Settings(theme, typeScale, place, panels, snapshotMegabytes, files);
    }
}
