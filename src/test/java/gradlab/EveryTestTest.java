package gradlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for every test: it can fail, and it waits for what happens, not for time to pass. */
class EveryTestTest {
    private static final Set<String> TESTS =
            Set.of(
                    "org.junit.jupiter.api.Test",
                    "org.junit.jupiter.params.ParameterizedTest",
                    "org.junit.jupiter.api.RepeatedTest",
                    "net.jqwik.api.Property",
                    "net.jqwik.api.Example");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPath(Path.of("target/test-classes"));

    private static List<JavaMethod> tests() {
        return CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> TESTS.stream().anyMatch(method::isAnnotatedWith))
                .toList();
    }

    @Test
    void everyTestReachesAnAssertion() {
        assertThat(tests()).hasSizeGreaterThan(1000);
        assertThat(tests().stream().filter(test -> !asserts(test)).map(JavaMethod::getFullName))
                .as("tests that cannot fail but by an exception")
                .isEmpty();
    }

    /** As a test would be that looks at nothing. */
    static List<String> silent() {
        return List.of("nothing").stream().map(String::strip).toList();
    }

    @Test
    void aTestThatLooksAtNothingIsFound() {
        assertThat(asserts(CLASSES.get(EveryTestTest.class).getMethod("silent"))).isFalse();
    }

    @Test
    void noTestSleeps() {
        assertThat(
                        CLASSES.stream()
                                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                                .filter(call -> call.getTarget().getName().equals("sleep"))
                                .map(JavaMethodCall::getDescription))
                .isEmpty();
    }

    /** Itself, or by whatever of the tests' own it calls. */
    private static boolean asserts(JavaMethod test) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(test));
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.poll();
            if (!seen.add(unit)) {
                continue;
            }
            for (var call : unit.getCallsFromSelf()) {
                if (isAssertion(call.getTargetOwner().getName(), call.getTarget().getName())) {
                    return true;
                }
                call.getTarget().resolveMember().stream()
                        .filter(JavaCodeUnit.class::isInstance)
                        .map(JavaCodeUnit.class::cast)
                        .filter(called -> CLASSES.contain(called.getOwner().getName()))
                        .forEach(open::add);
            }
        }
        return false;
    }

    private static boolean isAssertion(String type, String name) {
        return type.startsWith("org.assertj.core.api") && name.startsWith("assert")
                || type.equals("org.assertj.core.api.Assertions") && name.equals("fail")
                || type.equals("java.lang.AssertionError")
                || type.equals("org.testfx.util.WaitForAsyncUtils") && name.equals("waitFor");
    }
}
