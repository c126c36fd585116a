package gradlab.experiment.setting;

import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.List;

/** Takes the address of a setting apart: words with dots between, picks in brackets. */
final class AddressReader {
    private static final int MOST_STEPS = 64;

    private final String address;
    private int at;

    AddressReader(String address) {
        this.address = address;
    }

    List<Setting.Step> steps() {
        List<Setting.Step> steps = new ArrayList<>();
        steps.add(new Setting.Step.Key(word()));
        while (at < address.length()) {
            char mark = address.charAt(at++);
            if (mark == '[') {
                steps.add(new Setting.Step.Pick(pick()));
            } else if (mark == '.') {
                steps.add(new Setting.Step.Key(word()));
            } else {
                throw wrong(Message.of("a `.` or `[` is expected behind `]`"));
            }
            if (steps.size() > MOST_STEPS) {
                throw wrong(Message.of("no setting stands that deep"));
            }
        }
        return steps;
    }

    private String word() {
        int start = at;
        while (at < address.length() && ".[]".indexOf(address.charAt(at)) < 0) {
            at++;
        }
        return filled(address.substring(start, at), Message.of("a word is missing"));
    }

    private String pick() {
        int end = address.indexOf(']', at);
        if (end < 0) {
            throw wrong(Message.of("a `[` is never closed"));
        }
        String which =
                filled(
                        address.substring(at, end),
                        Message.of("nothing stands between `[` and `]`"));
        at = end + 1;
        return which;
    }

    private String filled(String text, Message complaint) {
        if (text.isBlank()) {
            throw wrong(complaint);
        }
        return text.strip();
    }

    private IllegalArgumentException wrong(Message what) {
        String shown = address.length() > 60 ? address.substring(0, 59) + "…" : address;
        return new SentenceException(
                "`{0}` is no address of a setting: {1}, as in "
                        + "`training.optimizer.learning_rate` or `model.layers[hidden*].units`",
                shown, what);
    }
}
