package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.BadCell;
import gradlab.data.CsvContents;
import gradlab.data.CsvTable;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The columns of a CSV file, a row each: what it is taken for, what it holds, and what is missing.
 * Of very many the first are shown, those that are no inputs, and the last.
 */
final class CsvColumnsView extends GridPane {
    private static final int STEP = 60;
    private static final double GAP = 16;
    private static final double LONGEST_NAME = 260;
    private static final double NARROWEST_GAPS = 240;
    private static final double NARROWEST_CELLS = 140;

    private final BiConsumer<Integer, ColumnRole> taken;
    private final List<CsvColumnRow> rows = new ArrayList<>();
    private int most = STEP;

    /**
     * Nothing yet.
     *
     * @param taken receives what a column is chosen to be for
     */
    CsvColumnsView(BiConsumer<Integer, ColumnRole> taken) {
        this.taken = taken;
        setId("csv-columns");
        setHgap(GAP);
        setVgap(6);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        names.setMaxWidth(LONGEST_NAME);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setMinWidth(NARROWEST_CELLS);
        ColumnConstraints gaps = new ColumnConstraints();
        gaps.setMinWidth(NARROWEST_GAPS);
        getColumnConstraints()
                .addAll(names, new ColumnConstraints(), new ColumnConstraints(), gaps, rest);
    }

    /** Follows; rows of columns that are shown already stay, and with them the keyboard. */
    void show(CsvImport shown) {
        CsvTable table = shown.table();
        CsvContents contents = shown.contents();
        if (table == null || contents == null) {
            rows.clear();
            getChildren().clear();
            return;
        }
        List<Integer> wanted = wanted(shown.roles());
        List<Integer> present = rows.stream().map(CsvColumnRow::column).toList();
        if (!wanted.equals(present) || !rows.stream().allMatch(row -> row.isOf(table))) {
            build(shown, table, wanted);
        }
        Set<String> bad = new HashSet<>();
        shown.bad().stream().map(BadCell::column).forEach(bad::add);
        rows.forEach(row -> row.show(shown, table, contents.columns().get(row.column()), bad));
    }

    private List<Integer> wanted(List<ColumnRole> roles) {
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            boolean special = !roles.get(i).isInput() && roles.get(i) != ColumnRole.IGNORED;
            if (i < most || special || i == roles.size() - 1) {
                wanted.add(i);
            }
        }
        return wanted;
    }

    private void build(CsvImport shown, CsvTable table, List<Integer> wanted) {
        rows.clear();
        getChildren().clear();
        heading(tr("Column"), 0);
        heading(tr("What it is"), 1);
        heading(tr("Holds"), 2);
        heading(tr("Missing cells"), 3);
        heading(tr("First cells"), 4);
        for (int column : wanted) {
            CsvColumnRow row = new CsvColumnRow(table, column, taken);
            rows.add(row);
            row.placeIn(this, rows.size());
        }
        int hidden = shown.roles().size() - wanted.size();
        if (hidden > 0) {
            Button more = new Button(tr("Show {0} {0|more column|more columns}", hidden));
            more.setId("csv-more-columns");
            more.setOnAction(
                    event -> {
                        most += STEP;
                        show(shown);
                    });
            add(more, 0, rows.size() + 1, 4, 1);
        }
    }

    private void heading(String words, int place) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        add(label, place, 0);
    }
}
