package org.tadmor.export;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** DuckDB takes a second or two to start; who asks for another format does not wait for it. */
class StartTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tadmor.export");

    @Test
    void onlyParquetNeedsADatabase() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ParquetExport")
                .and()
                .doNotHaveSimpleName("DuckValues")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.duckdb..", "java.sql..", "org.tadmor.store.."))
                .check(CLASSES);
    }
}
