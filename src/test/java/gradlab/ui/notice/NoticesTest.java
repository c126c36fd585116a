package gradlab.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.notice.Notice.Until;

import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();

    @Test
    void aMessageGoesWithItsFault() {
        notices.problem(Until.TRAINABLE, "This cannot be trained.", "Give it a layer.");
        notices.problem(Until.SAVED, "This cannot be written.", "Choose another place.");
        notices.passed(Until.TRAINABLE);
        assertThat(notices.shown())
                .extracting(Notice::what)
                .containsExactly("This cannot be written.");
    }

    @Test
    void aFaultThatNothingEndsStaysUntilItIsDismissed() {
        notices.problem("Something broke.", "");
        for (Until event : new Until[] {Until.EDITED, Until.TRAINABLE, Until.SAVED}) {
            notices.passed(event);
        }
        assertThat(notices.shown()).hasSize(1);
    }
}
