package gradlab.ui.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a column of a table is for. */
enum ColumnRole {
    INPUT,
    TARGET,
    IGNORED;

    /** The last column is the target; columns that can be no inputs are left out. */
    static List<ColumnRole> guess(List<Boolean> usable) {
        List<ColumnRole> roles = new ArrayList<>(Collections.nCopies(usable.size(), IGNORED));
        roles.set(roles.size() - 1, TARGET);
        return again(roles, usable);
    }

    /** The targets stay; what can be an input now is one, and nothing else. */
    static List<ColumnRole> again(List<ColumnRole> before, List<Boolean> usable) {
        List<ColumnRole> roles = new ArrayList<>(before);
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) != TARGET) {
                roles.set(i, usable.get(i) ? INPUT : IGNORED);
            }
        }
        return List.copyOf(roles);
    }
}
