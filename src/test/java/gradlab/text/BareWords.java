package gradlab.text;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;

import java.util.Set;

/** Finds words that are put on controls as they stand in the sources, without {@code tr}. */
final class BareWords extends Finder {
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

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
        if (SHOWN.contains(made.getIdentifier().toString())) {
            made.getArguments().forEach(this::findBare);
        }
        return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = call.getMethodSelect().toString();
        if (SHOWN.contains(method.substring(method.lastIndexOf('.') + 1))) {
            call.getArguments().forEach(this::findBare);
        }
        return super.visitMethodInvocation(call, nothing);
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
                    tell(words);
            default -> {}
        }
    }
}
