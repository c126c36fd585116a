package gradlab.ui.runs;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text as people sort it: numbers within by their size, capital letters like small ones. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PARTS = Pattern.compile("[0-9]{1,15}|[^0-9]+|[0-9]+");

    @Override
    public int compare(String one, String other) {
        List<String> first = parts(one);
        List<String> second = parts(other);
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            int order = comparePart(first.get(i), second.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(first.size(), second.size());
    }

    private static List<String> parts(String text) {
        return PARTS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int comparePart(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : one.compareToIgnoreCase(other);
    }

    private static boolean isNumber(String part) {
        return part.length() <= 15 && Character.isDigit(part.charAt(0));
    }
}
