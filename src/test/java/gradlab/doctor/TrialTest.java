package gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;

import gradlab.doctor.trial.Case;
import gradlab.doctor.trial.Cases;
import gradlab.doctor.trial.Trial;
import gradlab.doctor.trial.TrialReport;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.setting.ChangesJson;
import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.SettingChange;
import gradlab.knob.Knobs;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The doctor on experiments drawn from a seed: one planted fault each, and healthy ones. How it
 * does on other seeds, {@code gradlab doctor --trial SEED} tells.
 */
class TrialTest {
    private static final long SEED = 2026;
    private static final int EACH = 3;
    private static final int HEALTHY = 20;

    private static TrialReport report;

    @BeforeAll
    static void train() {
        List<Case> cases = new ArrayList<>(Cases.ill(SEED, EACH));
        cases.addAll(Cases.healthy(SEED, HEALTHY));
        report = new TrialReport(Trial.of(new Doctor(), cases));
    }

    @Test
    void everyRuleHasItsFaultInTheTestSet() {
        assertThat(report.faults())
                .containsExactlyInAnyOrderElementsOf(
                        Knobs.permitted(Rule.class).stream().map(Knobs::typeName).toList());
    }

    @Test
    void everyFaultIsFoundInNineteenOfTwentyCases() {
        assertThat(report.faults())
                .isNotEmpty()
                .allSatisfy(
                        fault ->
                                assertThat(report.recall(fault))
                                        .as("%s%n%s", fault, report.text())
                                        .isGreaterThanOrEqualTo(0.95));
    }

    @Test
    void theFixThatIsOfferedFirstCuresNineOfTenRuns() {
        assertThat(report.cured())
                .as("%s%n%s", report.text(), report.misses())
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void atMostOneHealthyExperimentIsCalledIll() {
        assertThat(report.falseAlarms()).as(report.text()).isLessThanOrEqualTo(1);
    }

    @Test
    void everyFindingHasAHeadlineOfItsOwnThatFitsItsLine() {
        SoftAssertions softly = new SoftAssertions();
        for (Trial.Result result : report.results()) {
            for (Finding finding : result.findings()) {
                String headline = finding.headline().english();
                softly.assertThat(headline)
                        .as("%s: %s", finding.name(), finding.cause())
                        .hasSizeBetween(10, 60)
                        .doesNotContain("NaN", "{", "  ")
                        .doesNotEndWith(".")
                        .satisfies(words -> assertThat(finding.cause()).doesNotStartWith(words));
            }
        }
        softly.assertAll();
    }

    @Test
    void everyFixMakesAnExperimentThatCanBeTrained() {
        for (Trial.Result result : report.results()) {
            for (Finding finding : result.findings()) {
                assertThat(
                                ExperimentCheck.check(finding.mended(result.planted().experiment()))
                                        .stream()
                                        .filter(Problem::isError))
                        .as("%s: %s", result.planted().experiment().name(), finding.fix().text())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyFixIsAListOfChangesThatAFileCanHold() {
        for (Trial.Result result : report.results()) {
            Experiment examined = result.planted().experiment();
            for (Finding finding : result.findings()) {
                String text = ChangesJson.tree(finding.fix().changes(examined)).toString();
                assertThat(ChangesJson.apply(JsonParser.parseString(text), examined))
                        .as("%s: %s", finding.fix().text(), text)
                        .isEqualTo(finding.mended(examined))
                        .isNotEqualTo(examined);
                assertThat(finding.fix().words(examined)).isNotEmpty();
            }
        }
    }

    /** What a fix says of a setting that it does not call by its name among the differences. */
    private static final Map<String, String> SAID =
            Map.ofEntries(
                    Map.entry("activation", "the activation "),
                    Map.entry("kernel initializer", "kernel initializer"),
                    Map.entry("bias initializer", "bias initializer"),
                    Map.entry("learning rate", "([Ll]ower|[Rr]aise) the learning rate"),
                    Map.entry("optimizer", "Use the optimizer"),
                    Map.entry("class weight", "class weight"),
                    Map.entry("momentum", "Lower the momentum"),
                    Map.entry("clipnorm", "norm 1"),
                    Map.entry(
                            "units",
                            "at least \\d+ units|(twice|four times|a quarter of) the units"),
                    Map.entry("epochs", "rain (twice|\\d+ times) as long"),
                    Map.entry("kernel regularizer", "(off|penalty of \\S+ on) the weights"),
                    Map.entry("kernel regularizer l2", "Weaken the penalties"),
                    Map.entry("bias regularizer", "biases"),
                    Map.entry("batch normalization", "Normalize"),
                    Map.entry("dense", "hidden layer of"),
                    Map.entry("early stopping", "[Ee]arly stopping"),
                    Map.entry("scaling inputs", "Scale the inputs"),
                    Map.entry("scaling targets", "Scale the targets"),
                    Map.entry("scaling fit on", "Fit the scaler"),
                    Map.entry("trainable", "all layers learn"),
                    Map.entry("weight decay", "[Ll]ower the weight decay"),
                    Map.entry("rate", "Lower the rates"),
                    Map.entry("stddev", "standard deviation to"),
                    Map.entry("label noise", "labels as they are"),
                    Map.entry("batch size", "rows for each step"));

    /** Settings that a fix calls by one name. */
    private static final Map<String, String> SAME =
            Map.of(
                    "schedule max learning rate", "learning rate",
                    "schedule values", "learning rate",
                    "kernel regularizer l1", "kernel regularizer l2");

    @Test
    void everyFixChangesWhatItSaysAndNothingElse() {
        SoftAssertions softly = new SoftAssertions();
        for (Trial.Result result : report.results()) {
            Experiment examined = result.planted().experiment();
            for (Finding finding : result.findings()) {
                List<String> changed =
                        ExperimentDifference.between(examined, finding.mended(examined))
                                .changes()
                                .stream()
                                .map(SettingChange::setting)
                                .map(s -> SAME.getOrDefault(s, s))
                                .distinct()
                                .toList();
                Set<String> said = new HashSet<>(SAID.keySet());
                said.addAll(changed);
                said.removeIf(setting -> !says(finding, SAID.getOrDefault(setting, setting)));
                softly.assertThat(said)
                        .as(
                                "%s: %s%n%s",
                                finding.name(), finding.fix().text(), finding.fix().words(examined))
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(3)
                        .containsExactlyInAnyOrderElementsOf(changed);
            }
        }
        softly.assertAll();
    }

    private static boolean says(Finding finding, String words) {
        return Pattern.compile(words).matcher(finding.fix().text()).find();
    }
}
