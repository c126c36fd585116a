package gradlab.text;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;

import java.util.Set;

/** Finds refusals that users read and that are said in English alone. */
final class UnsaidRefusals extends Finder {
    /** Refusals that speak in one language only, and rooms whose refusals nobody but us reads. */
    private static final Set<String> SPEECHLESS =
            Set.of("IllegalArgumentException", "IOException", "Problem");

    private static final String OF_FAULTS =
            "gradlab\\.(cli|benchmark|chart|export|engine\\.tensor|ui).*";

    private boolean faults;

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
        faults = String.valueOf(unit.getPackageName()).matches(OF_FAULTS);
        return super.visitCompilationUnit(unit, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        String type = made.getIdentifier().toString();
        if (SPEECHLESS.contains(type) && !faults) {
            made.getArguments().forEach(argument -> findUnsaid(type, argument));
        }
        return super.visitNewClass(made, nothing);
    }

    private void findUnsaid(String type, ExpressionTree argument) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                boolean said = call.getMethodSelect().toString().equals("Message.of");
                return said ? null : super.visitMethodInvocation(call, nothing);
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String words
                        && words.matches("(?s).*\\p{L}{3} \\p{L}.*")) {
                    tell(type + ": " + words);
                }
                return null;
            }
        }.scan(argument, null);
    }
}
