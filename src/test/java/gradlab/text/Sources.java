package gradlab.text;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Java sources, read as the compiler reads them. */
final class Sources {
    private final List<CompilationUnitTree> units = new ArrayList<>();

    /** All of a folder. */
    static Sources of(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        Sources sources = new Sources();
        try (Stream<Path> files = Files.walk(folder);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = files.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(java));
            task.parse().forEach(sources.units::add);
        }
        return sources;
    }

    /** Has a scanner read them, and hands it back. */
    <S extends TreeScanner<Void, Void>> S read(S scanner) {
        units.forEach(unit -> unit.accept(scanner, null));
        return scanner;
    }

    /** The name of a file without its ending. */
    static String name(CompilationUnitTree unit) {
        String path = unit.getSourceFile().getName();
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    /** A literal, or several joined; null for what only a run can say. */
    static @Nullable String constant(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree inside) {
            return constant(inside.getExpression());
        }
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (expression instanceof BinaryTree joined && joined.getKind() == Tree.Kind.PLUS) {
            String left = constant(joined.getLeftOperand());
            String right = constant(joined.getRightOperand());
            return left == null || right == null ? null : left + right;
        }
        return null;
    }
}
