package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.knob.Knobs;
import gradlab.text.Text;
import gradlab.ui.settings.Settings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** Which language the window speaks; {@code ia.properties} stands among the tests. */
class LanguageTest {
    private static final String ASKED = "gradlab.language";
    private static final Settings REMEMBERED =
            Knobs.set(new Settings(), Settings::language).to("ia");

    @AfterEach
    void speakEnglish() {
        System.clearProperty(ASKED);
        Text.language(Locale.ENGLISH);
    }

    @Test
    void theOneThatIsRememberedIsSpoken() {
        WindowApplication.speak(REMEMBERED);
        assertThat(Text.tr("Done")).isEqualTo("Facite");
    }

    /** {@code GradLab} has spoken it by then. */
    @Test
    void theOneThatIsAskedForGoesBeforeTheOneThatIsRemembered() {
        System.setProperty(ASKED, "en");
        WindowApplication.speak(REMEMBERED);
        assertThat(Text.tr("Done")).isEqualTo("Done");
    }
}
