package gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;

/**
 * No sentence escapes translation: all stand in the template, and the template holds no others. A
 * run with {@code -Dsentences.write=true} writes the template anew.
 */
class SentencesTest {
    private static final Path TEMPLATE =
            Path.of("src/main/resources/gradlab/text/sentences.properties");

    private static final String[] NAMES = {
        "TopStrip: Grad", "TopStrip: Lab", "WindowApplication: GradLab"
    };

    private static final String[] COMPUTED = {
        "Aspect: title",
        "AugmentForm: Words.sentence(Knobs.typeName(type))",
        "ChartGroup: title",
        "ChartKind: about",
        "ChartKind: title",
        "CsvImportView: DELIMITERS.getOrDefault(one, \"\")",
        "CsvImportView: Words.sentence(one.name().toLowerCase(Locale.ROOT))",
        "DataException: sentence",
        "DefaultWords: Words.sentence(constant.name().toLowerCase(Locale.ROOT))",
        "EditorView: EditorModel.label(kind)",
        "FieldRow: field.label()",
        "FieldRow: knob.formula()",
        "FieldRow: knob.help()",
        "FileException: sentence",
        "FindingCard: Words.sentence(finding.consequenceOf())",
        "FindingCard: key.replace('_', ' ')",
        "Hideables: field.label()",
        "Hideables: page.title()",
        "HistoryReaderJson: tree.at(\"message\").text()",
        "KeysOverlay: key.keys()",
        "LossCause: title",
        "LossCause: words",
        "Message: sentence",
        "NumberEntry: field.knob().empty()",
        "NumberEntry: field.label()",
        "PageMenu: page.title()",
        "Palette: EditorModel.label(kind)",
        "Palette: EditorModel.label(kinds.get(i))",
        "Palette: other",
        "Reasons: field.label()",
        "Reasons: knob.help()",
        "RecordPage: what.label()",
        "SeedCloudView: each.label()",
        "SeedCloudView: of.label()",
        "SelectedLayer: fields.getFirst().label()",
        "SentenceException: sentence",
        "ThresholdsView: Words.sentence(word)",
        "TopStrip: bench.run().speed().get().label()",
        "TopStrip: speed.label()",
        "ValueJson: expected"
    };

    private static Sources sources = new Sources();
    private static SaidSentences said = new SaidSentences();

    @BeforeAll
    static void read() throws IOException {
        sources = Sources.of(Path.of("src/main/java"));
        said = sources.read(new SaidSentences());
        if (Boolean.getBoolean("sentences.write")) {
            Files.createDirectories(TEMPLATE.getParent());
            Files.writeString(TEMPLATE, said.template.text());
        }
    }

    @Test
    void theTemplateHoldsAllSentencesAndNoOthers() throws IOException {
        Properties template = new Properties();
        try (var in = Files.newBufferedReader(TEMPLATE)) {
            template.load(in);
        }
        assertThat(new TreeSet<>(template.stringPropertyNames()))
                .as("run this test with -Dsentences.write=true")
                .isEqualTo(said.template.sentences());
        assertThat(template.values()).containsOnly("");
    }

    /** A translator sees where a sentence is said. */
    @Test
    void eachSentenceStandsBelowTheClassesThatSayIt() {
        assertThat(TEMPLATE)
                .as("run this test with -Dsentences.write=true")
                .hasContent(said.template.text());
    }

    /** What is handed to {@code tr} without standing there is taken from where it does stand. */
    @Test
    void onlyDeclaredWordsAreTranslatedUnseen() {
        assertThat(said.computed).containsExactlyInAnyOrder(COMPUTED);
    }

    @Test
    void noWordsReachTheScreenUntranslated() {
        assertThat(sources.read(new BareWords()).found).containsExactlyInAnyOrder(NAMES);
    }

    /** A refusal carries its sentence as a message, so that the window words it. */
    @Test
    void noRefusalIsSaidInEnglishAlone() {
        assertThat(sources.read(new UnsaidRefusals()).found).isEmpty();
    }

    @Test
    void noTextDependsOnTheMachinesLanguage() {
        assertThat(sources.read(new MachineLanguage()).found).isEmpty();
    }
}
