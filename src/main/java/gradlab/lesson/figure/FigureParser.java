package gradlab.lesson.figure;

import gradlab.experiment.setting.Setting;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads figures and claims from their text, by recursive descent:
 *
 * <pre>
 * claim   = sum [± sum] (sign sum [± sum]) [sign sum]
 * sum     = product {(+ | −) product}
 * product = part {(× | ÷) part}
 * part    = − part | number | ( sum ) | reduction over name of sum | reduction ( sum )
 *         | function ( sum ) | count ( sum , condition ) | doctor ( run ) . word
 *         | setting ( run , address ) | run . figure | rule
 * </pre>
 */
final class FigureParser {
    private static final Map<String, Comparator> COMPARATORS =
            Map.of(
                    "<=", Comparator.AT_MOST,
                    "≤", Comparator.AT_MOST,
                    ">=", Comparator.AT_LEAST,
                    "≥", Comparator.AT_LEAST,
                    "<", Comparator.BELOW,
                    ">", Comparator.ABOVE,
                    "==", Comparator.EQUAL,
                    "=", Comparator.EQUAL,
                    "!=", Comparator.OTHER,
                    "≠", Comparator.OTHER);

    private final FigureText text;
    private int inList;

    FigureParser(String text) {
        this.text = new FigureText(text);
    }

    // ---- the whole

    Figure figure() {
        FigureExpression sum = sum();
        Style style = Style.BRIEF;
        int bar = text.column();
        if (text.take("|") || text.take("\\|")) {
            try {
                style = Style.parse(text.rest());
            } catch (IllegalArgumentException e) {
                throw text.fail(bar, Message.from(e));
            }
        }
        end();
        return new Figure(text.toString(), sum, style);
    }

    Claim claim() {
        FigureExpression first = sum();
        int column = text.column();
        Optional<Comparator> sign = comparator();
        if (sign.isEmpty()) {
            throw text.fail(
                    column,
                    Message.of(
                            "expected a comparison, as in {0} ≤ 0.1: there are {1}",
                            text, "< <= > >= = !="));
        }
        FigureExpression second = sum();
        List<Claim.Side> sides = new ArrayList<>(sides(sign.get(), second));
        Optional<Comparator> more = sides.size() == 1 ? comparator() : Optional.empty();
        if (more.isPresent()) {
            sides.clear();
            sides.add(new Claim.Side(sign.get().turned(), first));
            sides.add(new Claim.Side(more.get(), sum()));
        }
        end();
        FigureExpression subject = more.isPresent() ? second : first;
        boolean turned = more.isEmpty() && subject instanceof Constant && sides.size() == 1;
        return turned
                ? new Claim(
                        text.toString(),
                        second,
                        List.of(new Claim.Side(sign.get().turned(), subject)))
                : new Claim(text.toString(), subject, sides);
    }

    /** {@code = 3 ± 0.1} is two bounds. */
    private List<Claim.Side> sides(Comparator sign, FigureExpression bound) {
        int column = text.column();
        if (!text.take("±") && !text.take("+-")) {
            return List.of(new Claim.Side(sign, bound));
        }
        if (sign != Comparator.EQUAL) {
            throw text.fail(column, Message.of("`±` stands only behind `=`"));
        }
        FigureExpression width = sum();
        return List.of(
                new Claim.Side(
                        Comparator.AT_LEAST, new Arithmetic(Arithmetic.Sign.MINUS, bound, width)),
                new Claim.Side(
                        Comparator.AT_MOST, new Arithmetic(Arithmetic.Sign.PLUS, bound, width)));
    }

    private Optional<Comparator> comparator() {
        return Stream.of("<=", "≤", ">=", "≥", "==", "!=", "≠", "<", ">", "=")
                .filter(text::take)
                .findFirst()
                .map(COMPARATORS::get);
    }

    private void end() {
        if (!text.isOver()) {
            throw text.fail(
                    text.column(),
                    Message.of("expected `+`, `−`, `×`, `÷`, a comparison or the end"));
        }
    }

    // ---- sums and products

    private FigureExpression sum() {
        FigureExpression left = product();
        while (true) {
            if (text.next() == '+' && !isAllowance()) {
                text.take("+");
                left = new Arithmetic(Arithmetic.Sign.PLUS, left, product());
            } else if (text.take("-") || text.take("−")) {
                left = new Arithmetic(Arithmetic.Sign.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private boolean isAllowance() {
        int here = text.column();
        boolean allowance = text.take("+-");
        text.back(here);
        return allowance;
    }

    private FigureExpression product() {
        FigureExpression left = part();
        while (true) {
            if (text.take("*") || text.take("×")) {
                left = new Arithmetic(Arithmetic.Sign.TIMES, left, part());
            } else if (text.take("/") || text.take("÷")) {
                left = new Arithmetic(Arithmetic.Sign.OVER, left, part());
            } else {
                return left;
            }
        }
    }

    private FigureExpression part() {
        int column = text.column();
        if (text.take("-") || text.take("−")) {
            FigureExpression of = part();
            return of instanceof Constant constant
                    ? new Constant(-constant.number())
                    : new Negative(of);
        }
        if (text.take("(")) {
            FigureExpression inside = sum();
            text.expect(")", Message.of("to close the bracket of column {0}", column));
            return inside;
        }
        if (Character.isDigit(text.here()) || text.here() == '.') {
            return new Constant(text.number());
        }
        if (!FigureText.isNameStart(text.here())) {
            throw text.fail(
                    column,
                    Message.of(
                            "expected a number, a function, or a figure of a run such as"
                                    + " narrow.loss@1"));
        }
        return named(column);
    }

    private FigureExpression named(int column) {
        boolean quoted = text.here() == '\'';
        String name = text.name();
        if (!quoted && text.next() == '(') {
            return call(name, column);
        }
        Optional<Reduction> reduction = quoted ? Optional.empty() : reduction(name);
        if (reduction.isPresent() && text.takeWord("over")) {
            return over(reduction.get());
        }
        if (RuleWord.words().contains(name) || (name.equals("none") && text.here() != '.')) {
            return new RuleWord(name);
        }
        return checked(new RunFigures(text, inList > 0).behind(name, column), column);
    }

    /** Where one number is wanted, several are refused. */
    private FigureExpression checked(FigureExpression figure, int column) {
        if (inList == 0 && figure.isMany()) {
            Message message =
                    figure instanceof Reading reading
                            ? Message.of(
                                    "`{0}` is a layer's: name the layer, as in {1}.{0}.hidden1",
                                    reading.key(), reading.run())
                            : Message.of(
                                    "`{0}` are many numbers: say which makes one of them, as in"
                                            + " max({0})",
                                    figure);
            throw text.fail(column, message);
        }
        return figure;
    }

    // ---- functions

    private static Optional<Reduction> reduction(String name) {
        return Arrays.stream(Reduction.values()).filter(r -> r.word().equals(name)).findFirst();
    }

    private FigureExpression over(Reduction reduction) {
        int column = text.column();
        String family = text.name();
        int of = text.column();
        if (family.isEmpty() || !text.takeWord("of")) {
            throw text.fail(
                    family.isEmpty() ? column : of,
                    Message.of(
                            "expected a family or `seeds`, then `of` and a figure, as in"
                                    + " median over seeds of twins.loss"));
        }
        int before = inList;
        inList = 0;
        FigureExpression figure = sum();
        inList = before;
        return new Over(reduction, family, column, figure);
    }

    private FigureExpression call(String name, int column) {
        text.expect("(", Message.of("behind `{0}`", name));
        Optional<Reduction> reduction = reduction(name);
        FigureExpression made;
        if (reduction.isPresent()) {
            made = aggregate(reduction.get(), column);
        } else if (name.equals("count") || name.equals("share") || name.equals("first")) {
            made = counted(name);
        } else if (name.equals("doctor")) {
            return doctor();
        } else if (name.equals("setting")) {
            made = setting();
        } else {
            Transformed.Function function =
                    Arrays.stream(Transformed.Function.values())
                            .filter(each -> each.word().equals(name))
                            .findFirst()
                            .orElseThrow(() -> unknownFunction(name, column));
            made = new Transformed(function, sum());
        }
        text.expect(")", Message.of("to close `{0}(`", name));
        return made;
    }

    private FigureException unknownFunction(String name, int column) {
        List<String> known = new ArrayList<>();
        Arrays.stream(Reduction.values()).map(Reduction::word).forEach(known::add);
        Arrays.stream(Transformed.Function.values())
                .map(Transformed.Function::word)
                .forEach(known::add);
        known.addAll(List.of("count", "share", "first", "doctor", "setting"));
        return text.unknown(column, name, Message.of("no function"), known);
    }

    /** Of one list, or of several figures with commas between. */
    private FigureExpression aggregate(Reduction reduction, int column) {
        inList++;
        FigureExpression first = sum();
        List<FigureExpression> more = new ArrayList<>();
        while (text.take(",")) {
            more.add(sum());
        }
        inList--;
        if (!more.isEmpty()) {
            more.addFirst(first);
            return new Several(reduction, more);
        }
        return checked(new Aggregate(reduction, first), column);
    }

    private FigureExpression counted(String name) {
        inList++;
        FigureExpression of = sum();
        inList--;
        text.expect(",", Message.of("and a condition, as in {0}(…, abs < 0.01)", name));
        boolean size = text.takeWord("abs");
        int column = text.column();
        Comparator sign =
                comparator()
                        .orElseThrow(
                                () ->
                                        text.fail(
                                                column,
                                                Message.of(
                                                        "expected a condition, as in < 0.01 or"
                                                                + " abs < 0.01")));
        int before = inList;
        inList = 0;
        Condition condition = new Condition(size, sign, sum());
        inList = before;
        return name.equals("first")
                ? new FirstWhere(of, condition)
                : new Count(name.equals("share"), of, condition);
    }

    private FigureExpression doctor() {
        RunName run = new RunFigures(text, false).run(text.column());
        text.expect(")", Message.of("to close `doctor(`"));
        text.expect(".", Message.of("and what it finds, as in doctor({0}).finding", run));
        int column = text.column();
        String what = text.name();
        List<String> known = new ArrayList<>(RuleWord.words());
        known.addAll(List.of(DoctorFigure.FINDING, DoctorFigure.FINDINGS));
        if (!known.contains(what)) {
            throw text.unknown(column, what, Message.of("nothing that the doctor finds"), known);
        }
        return new DoctorFigure(run, what);
    }

    private FigureExpression setting() {
        RunName run = new RunFigures(text, false).run(text.column());
        text.expect(",", Message.of("and the address of a setting"));
        int column = text.column();
        String address = text.upTo(')');
        text.back(text.place() - 1);
        try {
            return new SettingFigure(run, Setting.parse(address));
        } catch (IllegalArgumentException e) {
            throw text.fail(column, Message.from(e));
        }
    }
}
