package gradlab.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.byhand.Quantity.Kind;
import gradlab.engine.activation.Tanh;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.MeanSquaredError;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

final class HandExamplesTest {
    private static HandStep step(HandNetwork network, int number) {
        return HandSteps.of(WorkedPass.of(network), 0).get(number - 1);
    }

    @Test
    void theSixteenthStepIsTheErrorSignalOfTheSecondHiddenUnit() {
        HandStep step = step(HandExamples.FIRST.network(), 16);
        assertThat(step.of()).isEqualTo(new Quantity(Kind.DELTA, 1, 1, 0));
        assertThat(step.value()).isCloseTo(0.0586, within(5e-5));
        assertThat(step.factors())
                .extracting(Factor::number)
                .containsExactly("(−0.373)", "(−0.80)", "0.269 · 0.731");
        assertThat(step.factors().getFirst().words()).endsWith("from step 10");
    }

    @Test
    void theErrorSignalOfTheOutputIsAnswerMinusTarget() {
        HandStep step = step(HandExamples.FIRST.network(), 10);
        assertThat(step.factors()).extracting(Factor::number).containsExactly("0.627", "1.00");
        assertThat(step.value()).isCloseTo(0.6274 - 1, within(5e-5));
    }

    @Test
    void underSquaredErrorItIsTheProductOfTwoSlopesAndOfTheMeanOverOutputs() {
        HandNetwork two =
                Redrawn.sizes(HandExamples.FIRST.network(), List.of(2, 3, 2), 1)
                        .withLoss(new MeanSquaredError());
        HandStep step =
                HandSteps.of(WorkedPass.of(two), 0).stream()
                        .filter(each -> each.of().equals(new Quantity(Kind.DELTA, 2, 0, 0)))
                        .findFirst()
                        .orElseThrow();
        assertThat(step.factors()).hasSize(3);
        assertThat(step.factors().getLast().number()).isEqualTo("1/2");
    }

    @Test
    void withTheStepFunctionEveryErrorSignalIsZeroAndTheCheckAgrees() {
        WorkedPass pass = WorkedPass.of(HandExamples.STEP.network());
        List<HandStep> back =
                HandSteps.of(pass, 0).stream().filter(step -> step.group().backward()).toList();
        assertThat(back).hasSize(17).allMatch(step -> step.value() == 0);
        assertThat(pass.checks()).hasSize(13).allMatch(GradientCheck::agrees);
    }

    @Test
    void anOutputBiasOfEightStaysUnderSquaredErrorAndLeavesUnderCrossEntropy() {
        HandNetwork stuck = HandExamples.STUCK.network();
        HandNetwork freed = HandExamples.FREED.network();
        for (int step = 0; step < 30; step++) {
            stuck = WorkedPass.of(stuck).updated();
            freed = WorkedPass.of(freed).updated();
        }
        assertThat(stuck.layer(2).bias().getFirst()).isGreaterThan(7.9);
        assertThat(freed.layer(2).bias().getFirst()).isLessThan(3);
    }

    @ParameterizedTest
    @EnumSource(HandExamples.class)
    void everyExampleAgreesWithItsFiniteDifferences(HandExamples example) {
        WorkedPass pass = WorkedPass.of(example.network());
        assertThat(pass.checks()).hasSize(example.network().parameters());
        assertThat(pass.checks()).isNotEmpty().allMatch(GradientCheck::agrees);
        assertThat(example.title()).isNotBlank();
    }

    @Test
    void whatAStepUsesIsKnown() {
        assertThat(step(HandExamples.FIRST.network(), 16).uses())
                .contains(Quantity.weight(2, 1, 0), new Quantity(Kind.DELTA, 2, 0, 0));
    }

    @Test
    void anotherSizeKeepsWhatIsStillThere() {
        HandNetwork larger = Redrawn.sizes(HandExamples.FIRST.network(), List.of(3, 4, 2, 2), 1);
        assertThat(larger.sizes()).containsExactly(3, 4, 2, 2);
        assertThat(larger.layer(1).weight(1, 2)).isEqualTo(0.7);
        assertThat(larger.rows().getFirst().targets()).containsExactly(1.0, 0.0);
        assertThatThrownBy(() -> Redrawn.sizes(HandExamples.FIRST.network(), List.of(5, 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLossTakesTheTargetsAlongAndRefusesWhatItCannotRead() {
        HandNetwork classes = HandExamples.CLASSES.network();
        HandNetwork shares = classes.withLoss(new BinaryCrossentropy());
        assertThat(shares.rows().getFirst().targets()).containsExactly(1.0, 0.0, 0.0);
        assertThatThrownBy(() -> classes.withTarget(0, 0, 3)).hasMessageContaining("0 to 2");
        assertThatThrownBy(() -> shares.withTarget(0, 0, 1.5)).hasMessageContaining("0 to 1");
        assertThat(shares.withHidden(new Tanh()).layer(1).activation()).isEqualTo(new Tanh());
    }
}
