package gradlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every package below {@code gradlab} is a room, and {@code rooms.txt} says which rooms each uses
 * directly: no more, and no less, so that the table is what a reader may believe.
 */
@AnalyzeClasses(packages = "gradlab", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "gradlab", "rooms.txt");

    private static final int MOST_FILES = 35;

    @ArchTest
    static void everyRoomUsesWhatItsRowSays(JavaClasses classes) {
        assertThat(lines(uses(classes))).isEqualTo(lines(table()));
    }

    @ArchTest
    static void aRoomHoldsNoMoreFilesThanOneOverlooks(JavaClasses classes) {
        Map<String, Long> sizes =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .filter(type -> !isOfAFamily(type.reflect()))
                        .collect(Collectors.groupingBy(RoomsTest::room, Collectors.counting()));
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((room, files) -> assertThat(files).isLessThanOrEqualTo(MOST_FILES));
    }

    /** Members of a sealed family share its package, and the listing is their catalogue. */
    private static boolean isOfAFamily(Class<?> type) {
        return Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Map<String, Set<String>> uses(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> used = uses.computeIfAbsent(room(type), room -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(target -> (target.getPackageName() + ".").startsWith("gradlab."))
                    .map(RoomsTest::room)
                    .filter(room -> !room.equals(room(type)))
                    .forEach(used::add);
        }
        uses.remove(""); // the entry point wires the rooms
        return uses;
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("gradlab") ? "" : name.substring("gradlab.".length());
    }

    private static Map<String, Set<String>> table() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            Map<String, Set<String>> table = new TreeMap<>();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .forEach(row -> table.put(row[0].strip(), words(row[1])));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line a room, so that a difference shows the room it is in. */
    private static String lines(Map<String, Set<String>> rooms) {
        return rooms.entrySet().stream()
                .map(row -> (row.getKey() + ": " + String.join(" ", row.getValue())).strip())
                .collect(Collectors.joining("\n"));
    }
}
