package gradlab.engine.optimizer;

/** Works out what stands left of the = in a line of numbers. */
final class TexArithmetic {
    private final String text;
    private int at;

    private TexArithmetic(String text) {
        this.text = text;
    }

    static double value(String tex) {
        String plain =
                tex.replaceAll("\\\\frac\\{([^{}]*)}\\{([^{}]*)}", "(($1)/($2))")
                        .replace("{\\cdot}10^{", "e{")
                        .replaceAll("(?<![\\d.e])10\\^\\{(-?\\d+)}", "1e{$1}")
                        .replace("\\cdot", "*")
                        .replace("\\max", "max")
                        .replaceAll("\\\\[, ]", "")
                        .replaceAll("[{}\\s]", "");
        TexArithmetic reader = new TexArithmetic(plain);
        double value = reader.sum();
        if (reader.at < plain.length()) {
            throw new IllegalArgumentException(tex + " as " + plain + " at " + reader.at);
        }
        return value;
    }

    private boolean take(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (take("+")) {
                sum += product();
            } else if (take("-")) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    private double product() {
        double product = power();
        while (true) {
            if (take("*")) {
                product *= power();
            } else if (take("/")) {
                product /= power();
            } else {
                return product;
            }
        }
    }

    private double power() {
        double base = factor();
        return take("^") ? Math.pow(base, factor()) : base;
    }

    private double factor() {
        if (take("max(")) {
            double first = sum();
            take(",");
            double second = sum();
            take(")");
            return Math.max(first, second);
        }
        if (take("(")) {
            double inner = sum();
            take(")");
            return inner;
        }
        if (take("-")) {
            return -power();
        }
        int from = at;
        while (at < text.length()
                && ("0123456789.e".indexOf(text.charAt(at)) >= 0
                        || text.charAt(at) == '-' && text.charAt(at - 1) == 'e')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }
}
