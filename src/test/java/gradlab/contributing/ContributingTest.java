package gradlab.contributing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Adds one of each thing in a copy of the sources, by the book, and sees it work. */
@Timeout(180)
class ContributingTest {
    private static final Path PAPER = Path.of("src", "docs", "contributing.md");
    private static final Path ADDED =
            Path.of("src", "test", "resources", "gradlab", "contributing");

    /** What is asked of the things that were added, then what is asked of all of their kind. */
    private static final List<String> TESTS =
            List.of(
                    "gradlab.AddedThingsTest",
                    "gradlab.ui.window.AddedPageTest",
                    "gradlab.doctor.RuleEvidenceTest",
                    "gradlab.doctor.RuleTest",
                    "gradlab.engine.initializer.InitializerTest",
                    "gradlab.engine.optimizer.OptimizerTest",
                    "gradlab.run.history.MeasureTest");

    @TempDir private static Path folder;
    private static List<Recipe> recipes = List.of();

    @BeforeAll
    static void read() throws IOException {
        recipes = Recipe.of(PAPER);
    }

    static List<Recipe> recipes() {
        return recipes;
    }

    @Test
    void thereIsARecipeForEachThingThatIsAdded() {
        assertThat(recipes)
                .extracting(Recipe::name)
                .containsExactlyInAnyOrder(
                        "Add an optimizer",
                        "Add a setting",
                        "Add a measure",
                        "Add a chart",
                        "Add a page",
                        "Add a rule to the doctor",
                        "Add a lesson");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeTouchesAsManyFilesAsItSays(Recipe recipe) {
        assertThat(recipe.files()).hasSize(recipe.promised());
    }

    @Test
    void whatTheRecipesAddWorks() throws Exception {
        SourceCopy copy = new SourceCopy(folder);
        Set<Path> changed = new TreeSet<>();
        for (Recipe recipe : recipes) {
            for (Edit edit : recipe.edits()) {
                edit.applyTo(copy.top());
            }
            changed.addAll(recipe.files());
        }
        List<Path> added =
                List.of(ADDED.resolve("AddedThingsTest.java"), ADDED.resolve("AddedPageTest.java"));
        assertThat(copy.compile(changed, added)).isEmpty();
        try (ProgramLoader loader = copy.loader()) {
            OtherTests tests = run(loader);
            assertThat(tests.failed()).isEmpty();
            assertThat(tests.passed())
                    .contains("AddedThingsTest", "AddedPageTest")
                    .hasSizeGreaterThan(2 * TESTS.size());
        }
        assertThat(Files.readString(copy.top().resolve("src/docs/format.md")))
                .contains("`weight_max`");
    }

    private static OtherTests run(ProgramLoader loader) throws ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            List<Class<?>> classes = new ArrayList<>();
            for (String name : TESTS) {
                classes.add(loader.loadClass(name));
            }
            OtherTests tests = new OtherTests(folder);
            tests.run(classes);
            return tests;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aRecipeThatNamesWhatIsNotThereIsRefused(@TempDir Path other) throws IOException {
        Path file = Path.of("Some.java");
        Files.writeString(other.resolve(file), "class Some {\n  int a; int a;\n}\n");
        new Edit(file, true, " class Some {\n+int c;\n").applyTo(other);
        assertThat(Files.readString(other.resolve(file))).startsWith("class Some {\nint c;");
        Edit gone = new Edit(file, true, " class Other {\n+int b;\n");
        assertThatThrownBy(() -> gone.applyTo(other)).hasMessageContaining("does not hold");
        Edit twice = new Edit(file, true, "-int a;\n");
        assertThatThrownBy(() -> twice.applyTo(other)).hasMessageContaining("holds twice");
        Edit fresh = new Edit(file, false, "class Some {}");
        assertThatThrownBy(() -> fresh.applyTo(other)).hasMessageContaining("there already");
    }
}
