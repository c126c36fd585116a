package gradlab.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreeScanner;

import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for something in Java sources, and tells each find with the file it stands in. */
class Finder extends TreeScanner<Void, Void> {
    final SortedSet<String> found = new TreeSet<>();
    private String file = "";

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
        file = Sources.name(unit);
        return super.visitCompilationUnit(unit, nothing);
    }

    /** The file that it is in, without its ending. */
    final String file() {
        return file;
    }

    final void tell(String what) {
        found.add(file + ": " + what);
    }
}
