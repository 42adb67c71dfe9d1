package org.tadmor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages of core form a chain: each may use only those listed before it. */
class ArchitectureTest {
    private static final List<String> CHAIN = List.of(
            "text",
            "lexicon",
            "report",
            "language",
            "actors",
            "events",
            "claims",
            "places",
            "dates",
            "control",
            "rhetoric",
            "coding",
            "situations");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tadmor");

    @TestFactory
    Stream<DynamicTest> noPackageLooksDownTheChain() {
        return IntStream.range(0, CHAIN.size() - 1).mapToObj(i -> {
            String[] later = CHAIN.subList(i + 1, CHAIN.size()).stream()
                    .map(name -> "org.tadmor." + name + "..")
                    .toArray(String[]::new);
            return DynamicTest.dynamicTest(
                    CHAIN.get(i),
                    () -> noClasses()
                            .that()
                            .resideInAPackage("org.tadmor." + CHAIN.get(i) + "..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(later))
                            .check(CLASSES));
        });
    }

    @Test
    void everyPackageHasAPlaceInTheChain() {
        assertThat(CLASSES)
                .allMatch(c -> CHAIN.contains(
                        c.getPackageName().replaceFirst("^org.tadmor\\.", "").replaceFirst("\\..*", "")));
    }

    @Test
    void libraryNeitherPrintsNorThrowsGenericExceptions() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void onlyProgramsAskForTheTime() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(CLASSES);
    }
}
