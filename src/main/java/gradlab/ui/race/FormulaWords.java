package gradlab.ui.race;

import gradlab.ui.markdown.Formula;

import javafx.scene.Node;

/** Formulas that are also said in letters, for those who hear them. */
final class FormulaWords {
    private static final String[][] SIGNS = {
        {"\\leftarrow", "←"},
        {"\\cdot", "·"},
        {"\\beta", "β"},
        {"\\eta", "η"},
        {"\\rho", "ρ"},
        {"\\lambda", "λ"},
        {"\\epsilon", "ε"},
        {"\\theta", "θ"},
        {"\\prod", "∏"},
        {"\\infty", "∞"},
        {"\\max", "max"},
        {"\\quad", " "},
        {"\\\\", "; "},
        {"&", ", "},
        {"_1", "₁"},
        {"_2", "₂"},
        {"_t", "ₜ"},
        {"^t", "ᵗ"},
        {"^2", "²"},
        {"^3", "³"},
        {"^4", "⁴"},
        {"xy", "x·y"},
        {"-", "−"}
    };

    private FormulaWords() {}

    /** A formula in a size of type. */
    static Node of(String latex, boolean display, double size) {
        Node drawn = Formula.of(latex, display, size);
        drawn.setAccessibleText(plain(latex));
        return drawn;
    }

    /** What a formula says, in a line of letters. */
    static String plain(String latex) {
        String line =
                latex.replaceAll("\\\\(begin|end)\\{pmatrix}", "")
                        .replaceAll("\\\\hat\\{(\\w)}", "$1\u0302")
                        .replaceAll("\\\\sqrt\\{((?:[^{}]|\\{[^{}]*})*)}", "√($1)")
                        .replaceAll(
                                "\\\\t?frac\\{((?:[^{}]|\\{[^{}]*})*)}\\{((?:[^{}]|\\{[^{}]*})*)}",
                                "($1)/($2)")
                        .replaceAll("\\\\math(?:bf|rm)\\{([^{}]*)}", "$1")
                        .replaceAll("\\\\[,! ]", " ");
        for (String[] sign : SIGNS) {
            line = line.replace(sign[0], sign[1]);
        }
        return line.replaceAll("[{}]", "").replaceAll("\\s+", " ").strip();
    }
}
