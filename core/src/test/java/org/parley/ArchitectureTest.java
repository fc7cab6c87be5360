package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows one way, and a core that is pure. */
@AnalyzeClasses(packages = "org.parley", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("document")
            .definedBy("org.parley.document..")
            .layer("rule")
            .definedBy("org.parley.rule..")
            .layer("reading")
            .definedBy("org.parley.reading..")
            .layer("statement")
            .definedBy("org.parley.statement..")
            .layer("ledger")
            .definedBy("org.parley.ledger..")
            .optionalLayer("report")
            .definedBy("org.parley.report..")
            .whereLayer("report")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("report")
            .whereLayer("statement")
            .mayOnlyBeAccessedByLayers("ledger", "report")
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("statement", "ledger", "report")
            .whereLayer("rule")
            .mayOnlyBeAccessedByLayers("reading", "statement", "ledger", "report")
            .withOptionalLayers(true);

    @ArchTest
    static final ArchRule CORE_IS_PURE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net..", "java.sql..", "javax.sql..", "com.fasterxml..", "org.jsoup..");

    @ArchTest
    static final ArchRule CLOCK_IS_NEVER_READ = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");
}
