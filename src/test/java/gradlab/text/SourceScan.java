package gradlab.text;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;

import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** What the sources say to users, read as the compiler reads them. */
final class SourceScan extends TreeScanner<Void, Void> {
    /** Enums and tables whose words are handed to {@code tr} elsewhere. */
    private static final Set<String> WORDED =
            Set.of(
                    "ChartKind",
                    "ChartGroup",
                    "LossCause",
                    "Aspect",
                    "Speed",
                    "Recorded",
                    "Measure",
                    "Page",
                    "BRIEF",
                    "DELIMITERS");

    private static final Set<String> SHOWN =
            Set.of(
                    "Label",
                    "Button",
                    "MenuItem",
                    "CheckMenuItem",
                    "RadioMenuItem",
                    "ToggleButton",
                    "ToggleSwitch",
                    "CheckBox",
                    "Tooltip",
                    "setText",
                    "setPromptText",
                    "setAccessibleText",
                    "setAccessibleHelp",
                    "setTitle",
                    "setHeaderText",
                    "setContentText");

    /** Calls whose first argument is a sentence. */
    private static final Set<String> SAYING =
            Set.of(
                    "tr",
                    "Text.tr",
                    "Message.of",
                    "SentenceException",
                    "DataException",
                    "FileException");

    /** Refusals that speak in one language only, and rooms whose refusals nobody but us reads. */
    private static final Set<String> SPEECHLESS =
            Set.of("IllegalArgumentException", "IOException", "Problem");

    private static final String OF_FAULTS =
            "gradlab\\.(cli|bench|chart|export|engine\\.tensor|ui).*";

    private static final Set<String> OF_KNOB = Set.of("label", "help", "empty");

    final SentenceTemplate said = new SentenceTemplate();
    final SortedSet<String> computed = new TreeSet<>();
    final SortedSet<String> bare = new TreeSet<>();
    final SortedSet<String> localeless = new TreeSet<>();
    final SortedSet<String> unsaid = new TreeSet<>();
    private String file = "";
    private boolean settings;
    private boolean faults;

    /** Reads all sources of a folder. */
    static SourceScan of(Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        SourceScan scan = new SourceScan();
        try (Stream<Path> files = Files.walk(folder);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(sources));
            task.parse().forEach(unit -> unit.accept(scan, null));
        }
        return scan;
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
        String path = unit.getSourceFile().getName();
        file = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
        faults = String.valueOf(unit.getPackageName()).matches(OF_FAULTS);
        settings =
                String.valueOf(unit.getPackageName())
                        .matches("gradlab\\.(experiment|data|doctor).*");
        return super.visitCompilationUnit(unit, nothing);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (settings || file.equals("SeeStep")) {
            String name = type.getSimpleName().toString();
            if (type.getKind() == Tree.Kind.RECORD && hasKnob(type)) {
                String words = Words.sentence(Words.snakeCase(name));
                said.add(words, file);
                said.add(words.replace("normalization", "norm"), file);
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    addField(type, field);
                }
            }
        }
        return super.visitClass(type, nothing);
    }

    private void addField(ClassTree type, VariableTree field) {
        String name = field.getName().toString();
        boolean constant = field.getModifiers().getFlags().toString().contains("static");
        if (type.getKind() == Tree.Kind.ENUM
                && constant
                && name.equals(name.toUpperCase(Locale.ROOT))) {
            said.add(Words.sentence(name.toLowerCase(Locale.ROOT)), file);
        } else if (type.getKind() == Tree.Kind.RECORD && !constant && hasKnob(type)) {
            boolean labelled = field.getModifiers().toString().contains("@Knob");
            if (!labelled) {
                said.add(Words.sentence(Words.snakeCase(name)), file);
            }
        }
    }

    private static boolean hasKnob(ClassTree type) {
        return type.getMembers().stream()
                .anyMatch(
                        member ->
                                member instanceof VariableTree field
                                        && field.getModifiers().toString().contains("@Knob"));
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
        if (annotation.getAnnotationType().toString().equals("Knob")) {
            for (ExpressionTree argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree set
                        && OF_KNOB.contains(set.getVariable().toString())) {
                    addAll(set.getExpression());
                }
            }
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        boolean ofKnobs = file.equals("Optimizer") && settings;
        if ((ofKnobs || WORDED.contains(variable.getName().toString()))
                && variable.getInitializer() != null) {
            addLiterals(variable.getInitializer());
        }
        return super.visitVariable(variable, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        String type = made.getIdentifier().toString();
        if (WORDED.contains(type)) {
            made.getArguments().forEach(this::addLiterals);
        }
        if (SAYING.contains(type)) {
            addSaid(made.getArguments().getFirst());
        }
        if (SPEECHLESS.contains(type) && !faults) {
            made.getArguments().forEach(argument -> findUnsaid(type, argument));
        }
        if (SHOWN.contains(type)) {
            made.getArguments().forEach(argument -> findBare(argument));
        }
        return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = call.getMethodSelect().toString();
        String name = method.substring(method.lastIndexOf('.') + 1);
        if (name.equals("tr") || SAYING.contains(method)) {
            addAll(call.getArguments().getFirst());
        } else if (SHOWN.contains(name)) {
            call.getArguments().forEach(this::findBare);
        }
        if (name.equals("wrong") && call.getArguments().getFirst() instanceof LiteralTree) {
            addAll(call.getArguments().getFirst());
        }
        boolean lone = call.getArguments().isEmpty();
        if (lone && (name.equals("toLowerCase") || name.equals("toUpperCase"))
                || name.equals("formatted")
                || (method.equals("String.format") || name.equals("printf"))
                        && !call.getArguments().getFirst().toString().contains("Locale")) {
            localeless.add(file + ": " + call);
        }
        return super.visitMethodInvocation(call, nothing);
    }

    // ---- words

    /** A failure or a message that is handed on is said where it is made. */
    private void addSaid(ExpressionTree argument) {
        if (argument instanceof ConditionalExpressionTree either) {
            addSaid(either.getTrueExpression());
            addSaid(either.getFalseExpression());
        } else if (!(argument instanceof IdentifierTree
                || argument instanceof MethodInvocationTree)) {
            addAll(argument);
        }
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
                    unsaid.add(file + ": " + type + ": " + words);
                }
                return null;
            }
        }.scan(argument, null);
    }

    private void addAll(ExpressionTree expression) {
        if (expression instanceof ConditionalExpressionTree either) {
            addAll(either.getTrueExpression());
            addAll(either.getFalseExpression());
            return;
        }
        if (expression.toString().startsWith("Optimizer.LEARNING_RATE")) {
            return; // stands in Optimizer
        }
        String words = constant(expression);
        if (words == null) {
            computed.add(file + ": " + expression);
        } else if (!words.isEmpty()) {
            said.add(words, file);
        }
    }

    /** A literal, or several joined; null for what only a run can say. */
    private static @Nullable String constant(ExpressionTree expression) {
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

    /** Names in files have dots or underscores and no spaces: they are not words. */
    private void addLiterals(Tree tree) {
        List<String> found = new ArrayList<>();
        if (tree instanceof ExpressionTree expression
                && constant(expression) instanceof String whole) {
            found.add(whole);
        } else {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String words) {
                        found.add(words);
                    }
                    return null;
                }
            }.scan(tree, null);
        }
        found.stream()
                .filter(words -> words.matches("(?s).*\\p{L}.*") && !words.matches("\\S*[._]\\S*"))
                .filter(words -> !words.equals("null"))
                .forEach(words -> said.add(words, file));
    }

    private void findBare(ExpressionTree expression) {
        switch (expression) {
            case ParenthesizedTree inside -> findBare(inside.getExpression());
            case ConditionalExpressionTree either -> {
                findBare(either.getTrueExpression());
                findBare(either.getFalseExpression());
            }
            case BinaryTree joined -> {
                findBare(joined.getLeftOperand());
                findBare(joined.getRightOperand());
            }
            case MethodInvocationTree call
                    when call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("formatted") ->
                    findBare(select.getExpression());
            case LiteralTree literal
                    when literal.getValue() instanceof String words
                            && words.matches("(?s).*\\p{L}{2}.*") ->
                    bare.add(file + ": " + words);
            default -> {}
        }
    }
}
