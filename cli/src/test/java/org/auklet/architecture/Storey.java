package org.auklet.architecture;

import java.util.List;

/**
 * One storey of the house: packages that may be used only by the storeys that name it.
 *
 * @param name as in the picture
 * @param packages package names below the root, each with everything inside it
 * @param mayUse names of the storeys it may use besides itself
 */
record Storey(String name, List<String> packages, List<String> mayUse) {

    /** The picture of {@code docs/architecture/README.md}; storeys of later versions are there already. */
    static final List<Storey> HOUSE = List.of(
            storey("quantity", "quantity").uses(),
            storey("equation", "equation").uses("quantity"),
            storey("sbml", "sbml").uses("quantity", "equation"),
            storey("nouns", "particle", "organism", "binding", "record", "evidence", "gate", "result", "yaml")
                    .uses("quantity", "equation"),
            storey("measure", "measure").uses("quantity", "equation", "nouns"),
            storey("model", "model").uses("quantity", "equation", "nouns"),
            storey("study", "study").uses("quantity", "equation", "nouns", "measure", "model"),
            storey("design", "design").uses("quantity", "equation", "nouns", "measure", "model", "study"),
            storey("spark", "spark").uses("quantity", "equation", "nouns", "measure", "model", "study", "design"),
            storey("store", "store").uses("quantity", "equation", "nouns", "measure", "model", "study", "design"),
            storey("report", "report")
                    .uses("quantity", "equation", "nouns", "measure", "model", "study", "design", "store"),
            storey("studio", "studio")
                    .uses("quantity", "equation", "nouns", "measure", "model", "study", "design", "store", "report"),
            storey("cli", "cli")
                    .uses(
                            "quantity",
                            "equation",
                            "sbml",
                            "nouns",
                            "measure",
                            "model",
                            "study",
                            "design",
                            "store",
                            "report",
                            "studio"));

    /** Packages whose results must depend on their inputs alone: no clock, locale or unseeded chance. */
    static final List<String> SCIENCE = List.of(
            "quantity",
            "equation",
            "sbml",
            "particle",
            "organism",
            "binding",
            "record",
            "evidence",
            "gate",
            "result",
            "yaml",
            "measure",
            "model",
            "study",
            "design");

    private static Storey storey(String name, String... packages) {
        return new Storey(name, List.of(packages), List.of());
    }

    private Storey uses(String... storeys) {
        return new Storey(name, packages, List.of(storeys));
    }

    /** Whether this storey may use {@code other}. */
    boolean mayUse(Storey other) {
        return equals(other) || mayUse.contains(other.name());
    }
}
