package org.auklet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of the house, for the packages under one root: Auklet's own, or those of the bad examples. */
public final class Rules {

    private static final String[] SQL = {"java.sql..", "javax.sql..", "org.duckdb.."};
    private static final String[] HTTP = {
        "java.net.http..", "com.sun.net.httpserver..", "io.javalin..", "jakarta.servlet.."
    };
    private static final String[] ARGUMENTS = {"picocli.."};
    private static final String[] NUMERICS = {"org.hipparchus.", "org.ejml."};

    private final String root;

    public Rules(String root) {
        this.root = root;
    }

    /** Every rule under the sentence that states it. */
    public Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every package belongs to a storey", everyPackageBelongsToAStorey());
        Storey.HOUSE.forEach(
                storey -> rules.put(storey.name() + " uses only the storeys below it", usesOnlyWhatItMay(storey)));
        rules.put("SQL is spoken in store alone", only("store", SQL));
        rules.put("HTTP is spoken in studio alone", only("studio", HTTP));
        rules.put("arguments are parsed in cli alone", only("cli", ARGUMENTS));
        rules.put("third-party numeric types stay out of public signatures above equation", noForeignNumerics());
        rules.put("science has no clock, default locale or unseeded chance", scienceDependsOnItsInputsAlone());
        rules.put("packages form no cycles", packagesFormNoCycles());
        return rules;
    }

    private ArchRule everyPackageBelongsToAStorey() {
        return classes()
                .should()
                .resideInAnyPackage(inside(Storey.HOUSE.stream().flatMap(storey -> storey.packages().stream())))
                .because("a package outside the picture escapes its rules: add it to Storey.HOUSE");
    }

    private ArchRule usesOnlyWhatItMay(Storey storey) {
        Stream<String> forbidden = Storey.HOUSE.stream()
                .filter(other -> !storey.mayUse(other))
                .flatMap(other -> other.packages().stream());
        return noClasses()
                .that()
                .resideInAnyPackage(inside(storey.packages().stream()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(inside(forbidden))
                .allowEmptyShould(true)
                .because("arrows of docs/architecture/README.md point downward");
    }

    private ArchRule only(String home, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + "." + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("only " + home + " may");
    }

    private ArchRule noForeignNumerics() {
        return classes()
                .that()
                .resideOutsideOfPackages(root + ".quantity..", root + ".equation..")
                .should(new KeepOutOfPublicSignatures(List.of(NUMERICS)))
                .because("a numeric library must be replaceable without touching the science");
    }

    private ArchRule scienceDependsOnItsInputsAlone() {
        return noClasses()
                .that()
                .resideInAnyPackage(inside(Storey.SCIENCE.stream()))
                .should()
                .accessTargetWhere(new Surroundings())
                .because("the same inputs must give the same answer: pass the time, the seed and Locale.ROOT in");
    }

    private ArchRule packagesFormNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private String[] inside(Stream<String> packages) {
        return packages.map(name -> root + "." + name + "..").toArray(String[]::new);
    }
}
