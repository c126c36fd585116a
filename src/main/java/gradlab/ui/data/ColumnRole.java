package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.CsvContents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a column of a table is for. */
enum ColumnRole {
    NUMBER,
    WORDS,
    TARGET,
    WEIGHT,
    IGNORED;

    /** What an input of that column is; a column that can be none is left out. */
    static ColumnRole input(CsvContents.Column column) {
        return !column.usable() ? IGNORED : column.ofWords() ? WORDS : NUMBER;
    }

    /** The last column is the target, the others are what they can be. */
    static List<ColumnRole> guess(CsvContents contents) {
        List<ColumnRole> roles = new ArrayList<>();
        contents.columns().forEach(column -> roles.add(input(column)));
        roles.set(roles.size() - 1, TARGET);
        return List.copyOf(roles);
    }

    /** Targets and weights stay; what can be an input now is one, and nothing else. */
    static List<ColumnRole> again(List<ColumnRole> before, CsvContents contents) {
        List<ColumnRole> roles = new ArrayList<>(before);
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) != TARGET && roles.get(i) != WEIGHT) {
                roles.set(i, input(contents.columns().get(i)));
            }
        }
        return List.copyOf(roles);
    }

    /**
     * One column used otherwise. There is one column of weights at most, and a target of words
     * stands alone: what gives way is what it can be.
     *
     * @param alone whether any other target gives way
     */
    static List<ColumnRole> with(
            List<ColumnRole> before,
            CsvContents contents,
            int column,
            ColumnRole role,
            boolean alone) {
        List<ColumnRole> roles = new ArrayList<>(before);
        for (int i = 0; i < roles.size(); i++) {
            CsvContents.Column other = contents.columns().get(i);
            boolean words = other.ofWords() || contents.columns().get(column).ofWords();
            boolean single = role == WEIGHT || (role == TARGET && (alone || words));
            if (single && roles.get(i) == role) {
                roles.set(i, input(other));
            }
        }
        roles.set(column, role);
        return List.copyOf(roles);
    }

    /** What a column can be: words are neither numbers nor weights. */
    static List<ColumnRole> offered(CsvContents.Column column) {
        return column.ofWords() ? List.of(WORDS, TARGET, IGNORED) : List.of(values());
    }

    /** The columns that are for any of some things. */
    static List<String> named(List<String> columns, List<ColumnRole> roles, ColumnRole... wanted) {
        List<ColumnRole> any = List.of(wanted);
        return IntStream.range(0, roles.size())
                .filter(place -> any.contains(roles.get(place)))
                .mapToObj(columns::get)
                .toList();
    }

    boolean isInput() {
        return this == NUMBER || this == WORDS;
    }

    /** Its name. */
    String words() {
        return switch (this) {
            case NUMBER -> tr("number");
            case WORDS -> tr("words");
            case TARGET -> tr("target");
            case WEIGHT -> tr("row weight");
            case IGNORED -> tr("ignore");
        };
    }
}
