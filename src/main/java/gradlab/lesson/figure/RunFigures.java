package gradlab.lesson.figure;

import gradlab.run.history.Outcome;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what stands behind the name of a run: {@code .kernel.hidden1[:, 3]@10}. */
final class RunFigures {
    private static final Message EPOCH = Message.of("an epoch, as in @1, or @0 for the last");

    private final FigureText text;
    private final boolean inList;

    /**
     * A reader.
     *
     * @param inList whether several numbers are wanted
     */
    RunFigures(FigureText text, boolean inList) {
        this.text = text;
        this.inList = inList;
    }

    /** The name of a run alone. */
    RunName run(int column) {
        if (!FigureText.isNameStart(text.next())) {
            throw text.fail(column, Message.of("expected the name of a run"));
        }
        return member(text.name(), column);
    }

    private RunName member(String name, int column) {
        String member = text.takeHere("[") ? text.upTo(']') : "";
        return new RunName(name, member, column);
    }

    /** What a run's name begins. */
    FigureExpression behind(String name, int column) {
        RunName run = member(name, column);
        if (!text.takeHere(".")) {
            throw text.fail(
                    column,
                    Message.of(
                            "`{0}` alone is no number: say which number of the run, as in"
                                    + " {0}.loss@1",
                            run));
        }
        int place = text.place();
        String key = text.name();
        return switch (key) {
            case "ends" -> ending(run);
            case "prediction", "predictions" -> prediction(run, key, place);
            case "activations" -> activations(run);
            default -> number(run, key, place);
        };
    }

    private FigureExpression number(RunName run, String key, int place) {
        Optional<RunCount.Kind> count =
                Arrays.stream(RunCount.Kind.values())
                        .filter(kind -> kind.word().equals(key))
                        .findFirst();
        if (count.isPresent()) {
            boolean ofLayer =
                    count.get() == RunCount.Kind.PARAMETERS
                            || count.get() == RunCount.Kind.TRAINABLE;
            return new RunCount(run, count.get(), ofLayer ? layer() : "");
        }
        if (key.startsWith("test_") && Reading.measure("val_" + key.substring(5)) != null) {
            return new TestFigure(run, key.substring(5));
        }
        if (WeightFigure.ARRAYS.contains(key)) {
            return weights(run, key, layer());
        }
        if (Reading.measure(key) != null) {
            String layer = layer();
            int epoch = epoch();
            try {
                return new Reading(run, key, layer, epoch);
            } catch (IllegalArgumentException e) {
                throw text.fail(place, Message.from(e));
            }
        }
        if (text.here() == '[') {
            return weights(run, "kernel", key);
        }
        throw text.unknown(place, key, Message.of("no number of a run"), known());
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(Reading.keys());
        known.addAll(List.of("accuracy", "val_accuracy", "test_loss", "test_accuracy"));
        Arrays.stream(RunCount.Kind.values()).map(RunCount.Kind::word).forEach(known::add);
        known.addAll(WeightFigure.ARRAYS);
        known.addAll(List.of("prediction", "predictions", "activations", "ends"));
        return known;
    }

    private String layer() {
        return text.takeHere(".") ? text.pattern() : "";
    }

    private int epoch() {
        return text.takeHere("@") ? text.whole(EPOCH) : Reading.LAST;
    }

    private FigureExpression weights(RunName run, String array, String layer) {
        if (layer.isEmpty()) {
            throw text.fail(
                    text.place(), Message.of("name the layer, as in {0}.{1}.hidden1", run, array));
        }
        Slice slice = text.takeHere("[") ? slice() : Slice.WHOLE;
        int epoch = epoch();
        return new WeightFigure(run, array, layer, slice, epoch == 0 ? Reading.LAST : epoch);
    }

    private Slice slice() {
        int column = text.place();
        String[] parts = text.upTo(']').split(",", -1);
        try {
            return parts.length == 1
                    ? new Slice(1, index(parts[0].strip()))
                    : new Slice(index(parts[0].strip()), index(parts[1].strip()));
        } catch (IllegalArgumentException e) {
            throw text.fail(
                    column,
                    Message.of(
                            "expected which entries, as in [2, 3], [:, 3] for all of unit 3, or"
                                    + " [:, unit] for every unit by itself"));
        }
    }

    private static int index(String word) {
        if (word.equals(":")) {
            return Slice.ALL;
        }
        if (word.equals("unit")) {
            return Slice.EACH;
        }
        int number = Integer.parseInt(word);
        if (number < 1) {
            throw new IllegalArgumentException(word);
        }
        return number;
    }

    private FigureExpression ending(RunName run) {
        int column = text.place() + 1;
        String word = text.takeHere(".") ? text.name() : "";
        List<String> known = Arrays.stream(Outcome.Reason.values()).map(RunFigures::word).toList();
        return Arrays.stream(Outcome.Reason.values())
                .filter(reason -> word(reason).equals(word))
                .findFirst()
                .map(reason -> new Ending(run, reason))
                .orElseThrow(
                        () ->
                                text.unknown(
                                        column,
                                        word,
                                        Message.of("no way for a run to end"),
                                        known));
    }

    private static String word(Outcome.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private FigureExpression prediction(RunName run, String key, int place) {
        int output = text.takeHere("[") ? output(text.place(), text.upTo(']')) : 0;
        boolean all = key.equals("predictions");
        String point = all ? "" : point(run + ".prediction at between");
        if (all && !inList) {
            throw text.fail(
                    place,
                    Message.of(
                            "predictions are many numbers: say which makes one of them, as in"
                                    + " max({0}.predictions)",
                            run));
        }
        return new PredictionFigure(run, output, point);
    }

    private FigureExpression activations(RunName run) {
        String layer = layer();
        int unit = text.takeHere("[") ? output(text.place(), text.upTo(']')) : 0;
        return new ActivationFigure(
                run, layer, unit, point(run + ".activations.hidden1 at between"));
    }

    private int output(int column, String number) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw text.fail(column, Message.of("expected which, counted from 1, as in [2]"));
        }
        return Integer.parseInt(number);
    }

    private String point(String example) {
        int column = text.column();
        if (!text.takeWord("at")) {
            throw text.fail(column, Message.of("expected `at` and a point, as in {0}", example));
        }
        int place = text.column();
        String name = text.name();
        if (name.isEmpty()) {
            throw text.fail(place, Message.of("expected the name of a point of the lesson"));
        }
        return name;
    }
}
