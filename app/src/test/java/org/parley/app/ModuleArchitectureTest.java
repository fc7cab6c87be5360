package org.parley.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Arrows between modules one way: core, then ingest, reader and store beside each other, then app. */
@AnalyzeClasses(packages = "org.parley", importOptions = DoNotIncludeTests.class)
class ModuleArchitectureTest {
    private static final String[] CORE = {
        "org.parley.document..",
        "org.parley.rule..",
        "org.parley.reading..",
        "org.parley.statement..",
        "org.parley.ledger..",
        "org.parley.report.."
    };

    @ArchTest
    static final ArchRule ARROWS_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("core")
            .definedBy(CORE)
            .layer("ingest")
            .definedBy("org.parley.ingest..")
            .layer("reader")
            .definedBy("org.parley.reader..")
            .layer("store")
            .definedBy("org.parley.store..")
            .layer("app")
            .definedBy("org.parley.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("reader")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("app");

    @ArchTest
    static final ArchRule ONLY_STORE_KNOWS_SQL = noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule ONLY_INGEST_KNOWS_HTML = noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jsoup..");

    @ArchTest
    static final ArchRule ONLY_FETCH_KNOWS_THE_NETWORK = noClasses()
            .that()
            .resideOutsideOfPackage("org.parley.ingest.fetch..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..", "crawlercommons.robots..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.net.URLConnection.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.net.Socket.class);

    @ArchTest
    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
            noClasses().that().doNotBelongToAnyOf(Main.class).should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule FORMATS_KNOW_NO_COMMANDS = noClasses()
            .that()
            .resideInAnyPackage("org.parley.app.format..", "org.parley.app.evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.parley.app");
}
