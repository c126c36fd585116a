package gradlab.byhand;

import java.util.List;
import java.util.Locale;

/** How the numbers of a network are written in TeX; an index that has one value is left out. */
public final class Symbols {
    private final List<Integer> sizes;

    /** Of a network. */
    public Symbols(HandNetwork network) {
        sizes = network.sizes();
    }

    /** A number's symbol. */
    public String of(Quantity quantity) {
        int layer = quantity.layer();
        int unit = quantity.unit();
        return switch (quantity.kind()) {
            case INPUT -> indexed("x", layer, unit, false);
            case SUM -> indexed("z", layer, unit, true);
            case OUTPUT -> indexed("a", layer, unit, true);
            case TARGET -> indexed("y", sizes.size() - 1, unit, false);
            case LOSS -> "\\ell";
            case DELTA -> indexed("\\delta", layer, unit, true);
            case WEIGHT -> weight(layer, quantity.input(), unit);
            case BIAS -> indexed("b", layer, unit, true);
            case WEIGHT_GRADIENT ->
                    "\\partial\\ell/\\partial " + weight(layer, quantity.input(), unit);
            case BIAS_GRADIENT -> "\\partial\\ell/\\partial " + indexed("b", layer, unit, true);
            case WEIGHTS -> "\\theta \\leftarrow \\theta - \\eta\\,\\nabla\\ell";
        };
    }

    private String weight(int layer, int input, int unit) {
        String index =
                (sizes.get(layer - 1) > 1 ? number(input) : "")
                        + (sizes.get(layer) > 1 ? number(unit) : "");
        return subscript("w", index) + "^{(" + layer + ")}";
    }

    private String indexed(String letter, int layer, int unit, boolean withLayer) {
        String index = sizes.get(layer) > 1 ? number(unit) : "";
        return subscript(letter, index) + (withLayer ? "^{(" + layer + ")}" : "");
    }

    private static String subscript(String letter, String index) {
        return index.isEmpty() ? letter : letter + "_{" + index + "}";
    }

    private static String number(int index) {
        return String.format(Locale.ROOT, "%d", index + 1);
    }

    /** A number's symbol in a line of letters, without the layer: {@code δ₂}, {@code ∂ℓ/∂w₁₃}. */
    public String plain(Quantity quantity) {
        int layer = quantity.layer();
        int unit = quantity.unit();
        return switch (quantity.kind()) {
            case INPUT -> "x" + low(layer, unit);
            case SUM -> "z" + low(layer, unit);
            case OUTPUT -> "a" + low(layer, unit);
            case TARGET -> "y" + low(sizes.size() - 1, unit);
            case LOSS -> "ℓ";
            case DELTA -> "δ" + low(layer, unit);
            case WEIGHT -> "w" + low(layer - 1, quantity.input()) + low(layer, unit);
            case BIAS -> "b" + low(layer, unit);
            case WEIGHT_GRADIENT -> "∂ℓ/∂w" + low(layer - 1, quantity.input()) + low(layer, unit);
            case BIAS_GRADIENT -> "∂ℓ/∂b" + low(layer, unit);
            case WEIGHTS -> "θ";
        };
    }

    /** The same with the layer: {@code δ₂⁽¹⁾}. */
    public String named(Quantity quantity) {
        return switch (quantity.kind()) {
            case INPUT, TARGET, LOSS, WEIGHTS -> plain(quantity);
            default -> plain(quantity) + "⁽" + "⁰¹²³".charAt(Math.min(3, quantity.layer())) + "⁾";
        };
    }

    private String low(int layer, int unit) {
        return sizes.get(layer) > 1 ? String.valueOf((char) ('₁' + unit)) : "";
    }
}
