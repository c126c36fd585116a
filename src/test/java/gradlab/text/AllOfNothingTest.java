package gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is asserted of all members of a list holds of none, too: the list must be shown to have
 * some.
 */
class AllOfNothingTest {
    private static final Pattern HAS_SOME =
            Pattern.compile("isNotEmpty|hasSize|isEqualTo|contains|(List|Stream)\\.of|[A-Z]{3}");

    /**
     * Lists that may be empty: what a rule explains, the settings of a source without any, what the
     * doctor offers where nothing has to be mended.
     */
    private static final Set<String> MAY_BE_EMPTY =
            Set.of("RuleTest", "DataSourceTest", "RoundTripTest", "MisleadingCasesTest");

    private static final class Found extends Finder {
        private int looked;

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && Set.of("allSatisfy", "allMatch")
                            .contains(select.getIdentifier().toString())) {
                String chain = select.getExpression().toString();
                if (chain.startsWith("assertThat(") || chain.contains(".assertThat(")) {
                    looked++;
                    if (!HAS_SOME.matcher(chain).find() && !MAY_BE_EMPTY.contains(file())) {
                        tell(chain);
                    }
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }
    }

    @Test
    void nothingIsAssertedOfAllMembersOfAnEmptyList() throws IOException {
        Found scan = Sources.of(Path.of("src/test/java")).read(new Found());
        assertThat(scan.looked).isGreaterThan(20);
        assertThat(scan.found).isEmpty();
    }
}
