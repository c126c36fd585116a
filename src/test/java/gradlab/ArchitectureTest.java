package gradlab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import gradlab.engine.layer.Cell;
import gradlab.engine.network.Network;
import gradlab.knob.Knobs;
import gradlab.run.training.Trainer;
import gradlab.text.Message;
import gradlab.text.Text;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The house rules of src/docs/architecture.md, as tests; {@link RoomsTest} has the rooms. */
@AnalyzeClasses(packages = "gradlab", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DRAWING_THREAD = {
        "gradlab.run..", "gradlab.ui.app..", "gradlab.ui.drawing.."
    };

    @ArchTest
    static final ArchRule there_are_no_cycles_between_rooms =
            slices().matching("gradlab.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule there_are_no_cycles_within_the_engine =
            slices().matching("gradlab.engine.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule there_are_no_cycles_within_the_window =
            slices().matching("gradlab.ui.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule there_are_no_cycles_within_experiments =
            slices().matching("gradlab.experiment.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule there_are_no_cycles_within_runs =
            slices().matching("gradlab.run.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule there_are_no_cycles_within_charts =
            slices().matching("gradlab.chart.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_window_knows_javafx =
            noClasses()
                    .that(not(resideInAPackage("gradlab.ui..")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.jfree.chart.fx..", "com.sun.javafx..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule gson_stays_in_the_json_classes =
            noClasses()
                    .that(not(outermostNameEndsWithJson()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.gson..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_app_room_hands_work_to_the_window_thread =
            noClasses()
                    .that(not(resideInAPackage("gradlab.ui.app..")))
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule threads_are_made_in_three_rooms_only =
            noClasses()
                    .that(not(resideInAnyPackage(DRAWING_THREAD)))
                    .should(makeThreads())
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_engine_and_the_data_draw_from_seeded_sources_alone =
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    "gradlab.engine..", "gradlab.data..", "gradlab.experiment.."))
                    .should()
                    .dependOnClassesThat(
                            assignableTo(Random.class).or(assignableTo(RandomGenerator.class)))
                    .orShould()
                    .callMethod("java.lang.Math", "random")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_engine_has_no_clock =
            noClasses()
                    .that(resideInAnyPackage("gradlab.engine..", "gradlab.experiment.."))
                    .should()
                    .callMethod("java.lang.System", "currentTimeMillis")
                    .orShould()
                    .callMethod("java.lang.System", "nanoTime")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("java.time..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule specs_and_events_are_records = classes().should(beRecordsWhereSealed());

    @ArchTest
    static final ArchRule no_record_is_changed_by_a_name_in_a_string =
            noClasses()
                    .that(not(resideInAPackage("gradlab.knob..")))
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "a setting is named in a string",
                                    call ->
                                            call.getTargetOwner().isEquivalentTo(Knobs.class)
                                                    && call
                                                            .getTarget()
                                                            .getRawParameterTypes()
                                                            .stream()
                                                            .anyMatch(
                                                                    each ->
                                                                            each.isEquivalentTo(
                                                                                    String
                                                                                            .class))));

    @ArchTest
    static final ArchRule views_hold_no_network =
            noClasses()
                    .that(
                            resideInAPackage("gradlab.ui..")
                                    .and(not(resideInAPackage("gradlab.ui.app..")))
                                    .and(
                                            not(
                                                    DescribedPredicate.describe(
                                                            "are models or benchmarks, or belong to"
                                                                    + " one",
                                                            type ->
                                                                    type.getName()
                                                                            .matches(
                                                                                    ".*(Model|Benchmark)(\\$.*)?")))))
                    .should()
                    .dependOnClassesThat(belongToAnyOf(Network.class, Cell.class, Trainer.class))
                    .because("a view builds and binds; what it shows was computed elsewhere");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Manager|Helper|Util|Utils|Utility|Utilities|Impl|Abstract|Base)([A-Z0-9$].*)?")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_class_of_the_program_prints_a_stack_trace =
            noClasses()
                    .should()
                    .callMethod("java.lang.Throwable", "printStackTrace")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule runs_speak_no_language =
            noClasses()
                    .that(resideInAPackage("gradlab.run.."))
                    .should()
                    .callMethod(Text.class, "tr", String.class, Object[].class)
                    .orShould()
                    .callMethod(Message.class, "worded")
                    .because("what a run says is a Message, worded where it is shown");

    private static DescribedPredicate<JavaClass> outermostNameEndsWithJson() {
        return DescribedPredicate.describe(
                "stand in a class whose name ends in Json",
                type -> {
                    JavaClass outermost = type;
                    while (outermost.getEnclosingClass().isPresent()) {
                        outermost = outermost.getEnclosingClass().get();
                    }
                    return simpleNameEndingWith("Json").test(outermost);
                });
    }

    private static ArchCondition<JavaClass> makeThreads() {
        return new ArchCondition<>("make threads") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                type.getConstructorCallsFromSelf().stream()
                                        .filter(
                                                call ->
                                                        call.getTargetOwner()
                                                                .isAssignableTo(Thread.class)),
                                type.getMethodCallsFromSelf().stream()
                                        .filter(
                                                call ->
                                                        call.getTargetOwner()
                                                                                .isEquivalentTo(
                                                                                        Thread
                                                                                                .class)
                                                                        && call.getName()
                                                                                .startsWith("of")
                                                                || call.getTarget()
                                                                        .getRawReturnType()
                                                                        .isAssignableTo(
                                                                                ExecutorService
                                                                                        .class)))
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        type, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beRecordsWhereSealed() {
        return new ArchCondition<>("be records where a sealed interface permits them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?>[] permitted = type.reflect().getPermittedSubclasses();
                if (permitted == null || !type.isInterface()) {
                    return;
                }
                for (Class<?> member : permitted) {
                    if (!member.isRecord() && !member.isInterface()) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        type, member.getName() + " is not a record"));
                    }
                }
            }
        };
    }
}
