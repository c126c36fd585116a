package gradlab.ui.settings;

import gradlab.knob.Inline;
import gradlab.knob.Knobs;
import gradlab.run.past.SnapshotBudget;
import gradlab.ui.theme.Theme;

import java.util.List;
import java.util.Locale;

/**
 * All that the window remembers between starts.
 *
 * @param typeScale how large type is
 * @param language which to speak from the next start on, such as {@code pt-BR}; empty for that of
 *     the system
 * @param snapshotMegabytes how much memory the past of the runs may take
 * @param keepBench whether the bench comes back at the next start as it was left
 * @param recent the files used last, the newest first
 */
public record Settings(
        Theme theme,
        double typeScale,
        String language,
        @Inline WindowPlace place,
        @Inline SidePanels panels,
        int snapshotMegabytes,
        boolean keepBench,
        List<String> recent) {
    /** As on the first start. */
    public Settings() {
        this(
                Theme.LIGHT,
                1,
                "",
                new WindowPlace(),
                new SidePanels(),
                SnapshotBudget.USUAL_MEGABYTES,
                true,
                List.of());
    }

    /** Keeps its own copy. */
    public Settings {
        recent = List.copyOf(recent);
    }

    /** The same with another look. */
    public Settings withLook(Theme newTheme, double newTypeScale) {
        Settings lit = Knobs.set(this, Settings::theme).to(newTheme);
        return Knobs.set(lit, Settings::typeScale).to(newTypeScale);
    }

    /** The same with another language. */
    public Settings withLanguage(String newLanguage) {
        return Knobs.set(this, Settings::language).to(newLanguage);
    }

    /** The language to speak. */
    public Locale spoken(Locale system) {
        return language.isEmpty() ? system : Locale.forLanguageTag(language);
    }

    /** The same with the window elsewhere. */
    public Settings withPlace(WindowPlace newPlace, SidePanels newPanels) {
        Settings moved = Knobs.set(this, Settings::place).to(newPlace);
        return Knobs.set(moved, Settings::panels).to(newPanels);
    }

    /** The same with another memory for the past. */
    public Settings withSnapshotMegabytes(int megabytes) {
        return Knobs.set(this, Settings::snapshotMegabytes).to(megabytes);
    }

    /** The same where the bench is kept between starts, or is not. */
    public Settings withKeepBench(boolean keeps) {
        return Knobs.set(this, Settings::keepBench).to(keeps);
    }

    /** The same with other files used last. */
    public Settings withRecent(List<String> files) {
        return Knobs.set(this, Settings::recent).to(files);
    }
}
