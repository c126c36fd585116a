package gradlab.text;

import com.sun.source.tree.MethodInvocationTree;

/** Finds calls that write text by the language of the machine. */
final class MachineLanguage extends Finder {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        String method = call.getMethodSelect().toString();
        String name = method.substring(method.lastIndexOf('.') + 1);
        boolean lone = call.getArguments().isEmpty();
        if (lone && (name.equals("toLowerCase") || name.equals("toUpperCase"))
                || name.equals("formatted")
                || (method.equals("String.format") || name.equals("printf"))
                        && !call.getArguments().getFirst().toString().contains("Locale")) {
            tell(call.toString());
        }
        return super.visitMethodInvocation(call, nothing);
    }
}
