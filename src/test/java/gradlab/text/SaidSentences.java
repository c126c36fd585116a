package gradlab.text;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Gathers the sentences that the sources say to users, each with the class that says it. */
final class SaidSentences extends TreeScanner<Void, Void> {
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

    /** Calls whose first argument is a sentence. */
    private static final Set<String> SAYING =
            Set.of(
                    "tr",
                    "Text.tr",
                    "Message.of",
                    "SentenceException",
                    "DataException",
                    "FileException");

    private static final String OF_SETTINGS = "gradlab\\.(experiment|data|doctor|engine\\.layer).*";

    private static final String OF_CONSTANTS =
            "gradlab\\.(experiment|data|doctor|engine\\.(layer|schedule|optimizer|initializer)).*";

    private static final Set<String> OF_KNOB = Set.of("label", "help", "empty");
    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}_])[a-z]{2,} [a-z]{2,}");

    /** The doctor's evidence, whose names are words once their underscores are blanks. */
    private static final Set<String> EVIDENCE = Set.of("of", "and");

    final SentenceTemplate template = new SentenceTemplate();
    final SortedSet<String> computed = new TreeSet<>();
    private String file = "";
    private String room = "";

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, Void nothing) {
        file = Sources.name(unit);
        room = String.valueOf(unit.getPackageName());
        return super.visitCompilationUnit(unit, nothing);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (room.matches(OF_SETTINGS) || file.equals("SeeStep")) {
            String name = type.getSimpleName().toString();
            if (type.getKind() == Tree.Kind.RECORD && hasKnob(type)) {
                String words = Words.sentence(Words.snakeCase(name));
                template.add(words, file);
                template.add(words.replace("normalization", "norm"), file);
            }
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    addField(type, field);
                }
            }
        }
        if (type.getKind() == Tree.Kind.ENUM && room.matches(OF_CONSTANTS)) {
            for (Tree member : type.getMembers()) {
                if (member instanceof VariableTree field) {
                    addConstant(field);
                }
            }
        }
        return super.visitClass(type, nothing);
    }

    private void addField(ClassTree type, VariableTree field) {
        String name = field.getName().toString();
        boolean constant = field.getModifiers().getFlags().toString().contains("static");
        if (type.getKind() == Tree.Kind.RECORD && !constant && hasKnob(type)) {
            boolean labelled = field.getModifiers().toString().contains("@Knob");
            if (!labelled) {
                template.add(Words.sentence(Words.snakeCase(name)), file);
            }
        }
    }

    /** Forms show the constants of settings. */
    private void addConstant(VariableTree field) {
        String name = field.getName().toString();
        boolean constant = field.getModifiers().getFlags().toString().contains("static");
        if (constant && name.equals(name.toUpperCase(Locale.ROOT))) {
            template.add(Words.sentence(name.toLowerCase(Locale.ROOT)), file);
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
                        && isSaid(set.getVariable().toString(), set.getExpression())) {
                    addAll(set.getExpression());
                }
            }
        }
        return null;
    }

    /** A formula is the same in every language unless there are words in it. */
    private static boolean isSaid(String key, ExpressionTree words) {
        return OF_KNOB.contains(key)
                || key.equals("formula")
                        && WORDS.matcher(String.valueOf(Sources.constant(words))).find();
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        boolean ofKnobs = file.equals("Optimizer") && room.endsWith("engine.optimizer");
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
        if (file.equals("KeyTable") && type.equals("Key")) {
            addKey(Sources.constant(made.getArguments().getFirst()));
        }
        if (type.equals("NoiseSource")) {
            addEvidence(made.getArguments().getFirst());
        }
        if (SAYING.contains(type)) {
            addSaid(made.getArguments().getFirst());
        }
        return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = call.getMethodSelect().toString();
        String name = method.substring(method.lastIndexOf('.') + 1);
        if (name.equals("tr") || SAYING.contains(method)) {
            addAll(call.getArguments().getFirst());
        }
        if (room.equals("gradlab.doctor")
                && EVIDENCE.contains(name)
                && call.getArguments().size() == 2) {
            addEvidence(call.getArguments().getFirst());
        }
        if (name.equals("wrong") && call.getArguments().getFirst() instanceof LiteralTree) {
            addAll(call.getArguments().getFirst());
        }
        return super.visitMethodInvocation(call, nothing);
    }

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

    /** Keys have names; letters and arrows are the same everywhere. */
    private void addKey(@Nullable String keys) {
        if (keys != null && keys.matches(".*\\p{L}{2}.*")) {
            template.add(keys, file);
        }
    }

    private void addEvidence(ExpressionTree name) {
        if (Sources.constant(name) instanceof String key && key.matches("[a-z_]+")) {
            template.add(key.replace('_', ' '), file);
        }
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
        String words = Sources.constant(expression);
        if (words == null) {
            computed.add(file + ": " + expression);
        } else if (!words.isEmpty()) {
            template.add(words, file);
        }
    }

    /** Names in files have dots or underscores and no spaces: they are not words. */
    private void addLiterals(Tree tree) {
        List<String> found = new ArrayList<>();
        if (tree instanceof ExpressionTree expression
                && Sources.constant(expression) instanceof String whole) {
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
                .forEach(words -> template.add(words, file));
    }
}
