package gradlab.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;

import java.util.SortedSet;
import java.util.TreeSet;

/** Finds calls that write text by the language of the machine. */
final class MachineLanguage extends TreeScanner<Void, Void> {
    final SortedSet<String> found = new TreeSet<>();
    private String file = "";

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
        file = Sources.name(unit);
        return super.visitCompilationUnit(unit, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = call.getMethodSelect().toString();
        String name = method.substring(method.lastIndexOf('.') + 1);
        boolean lone = call.getArguments().isEmpty();
        if (lone && (name.equals("toLowerCase") || name.equals("toUpperCase"))
                || name.equals("formatted")
                || (method.equals("String.format") || name.equals("printf"))
                        && !call.getArguments().getFirst().toString().contains("Locale")) {
            found.add(file + ": " + call);
        }
        return super.visitMethodInvocation(call, nothing);
    }
}
