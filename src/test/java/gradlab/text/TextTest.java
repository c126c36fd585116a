package gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;

class TextTest {
    @Test
    void argumentsArePutIn() {
        assertThat(Text.tr("{0} isn't {1}", "a", 3)).isEqualTo("a isn't 3");
    }

    @Test
    void smallNumbersAreNotRoundedAway() {
        assertThat(Text.tr("rate {0}", 0.00012)).isEqualTo("rate 1.2E-4");
    }

    @Test
    void anotherLanguageAnswersAndEnglishStandsInForWhatIsMissing() throws IOException {
        Text.language(
                Sentences.read(
                        new StringReader(
                                """
                                # where it stands
                                {0}\\ {0|epoch|epochs}\\:\\ done={0} {0|época|épocas}: hecho
                                Not\\ yet=
                                """)));
        try {
            assertThat(Text.tr("{0} {0|epoch|epochs}: done", 1)).isEqualTo("1 época: hecho");
            assertThat(Text.tr("{0} {0|epoch|epochs}: done", 2)).isEqualTo("2 épocas: hecho");
            assertThat(Text.tr("Not yet")).isEqualTo("Not yet");
            assertThat(Text.tr("Nowhere")).isEqualTo("Nowhere");
        } finally {
            Text.language(Locale.ENGLISH);
        }
    }

    @Test
    void aLanguageThatNobodyHasTranslatedIsEnglish() {
        Text.language(Locale.forLanguageTag("eo"));
        assertThat(Text.tr("Done")).isEqualTo("Done");
        Text.language(Locale.ENGLISH);
    }

    @Test
    void onlyLanguagesWhoseSentencesAreThereAreOffered() {
        assertThat(Sentences.languages()).containsExactly(Locale.ENGLISH, Locale.of("ia"));
        Text.language(Locale.of("ia"));
        try {
            assertThat(Text.tr("Done")).isEqualTo("Facite");
        } finally {
            Text.language(Locale.ENGLISH);
        }
    }

    @Test
    void aMessageIsWordedWhereItIsShownAndStaysEnglishInFiles() {
        Message message = Message.of("{0} {0|epoch|epochs} of {1}", 1, "a");
        Text.language(english -> english.replace("of", "de"));
        try {
            assertThat(message.worded()).isEqualTo("1 epoch de a");
            assertThat(message.english()).isEqualTo("1 epoch of a");
            assertThat(message).isEqualTo(Message.of("{0} {0|epoch|epochs} of {1}", 1, "a"));
        } finally {
            Text.language(Locale.ENGLISH);
        }
    }

    @Test
    void aMessageWithinAMessageSpeaksItsLanguage() {
        Message message = Message.of("{0}: {1}", "a.csv", Message.of("it is a folder"));
        Text.language(english -> english.replace("folder", "Ordner"));
        try {
            assertThat(message.worded()).isEqualTo("a.csv: it is a Ordner");
            assertThat(message.english()).isEqualTo("a.csv: it is a folder");
        } finally {
            Text.language(Locale.ENGLISH);
        }
    }

    @Test
    void aRefusalIsEnglishInItsMessageAndWordedWhereItIsShown() {
        Text.language(english -> english.replace("at least", "mindestens"));
        try {
            IllegalArgumentException refusal =
                    new SentenceException("units must be at least {0}, not {1}", 1, 0);
            assertThat(refusal).hasMessage("units must be at least 1, not 0");
            assertThat(Message.from(refusal).worded())
                    .isEqualTo("units must be mindestens 1, not 0");
            assertThat(Message.from(new IllegalStateException("{0} at least")).worded())
                    .isEqualTo("{0} at least");
        } finally {
            Text.language(Locale.ENGLISH);
        }
    }

    @Test
    void numbersLookAlikeWhateverTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Text.tr("{0} of {1}", 12345, 0.5)).isEqualTo("12,345 of 0.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
