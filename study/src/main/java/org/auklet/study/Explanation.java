package org.auklet.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be behind a time course that one particle of one size with a stable label does not give. A hypothesis that names
 * one takes its side: it frees the parameters of that explanation and switches the others off.
 *
 * <p>Why they compete: a steep sieving curve over a mixture of sizes makes one compartment look like several, and a label
 * that comes off is excreted as if the particle had been.
 */
public enum Explanation {
    /** All particles are alike and keep their label. */
    ONE_POPULATION(
            "one population, stable label",
            "All particles are of one kind, and their label stays on.",
            List.of(),
            "particles of the size that was injected"),

    /** Part of the dose is in small particles that the kidney filters. */
    SUB_POPULATIONS(
            "two sub-populations",
            "A share of the dose is in small particles beside the main ones; the label stays on.",
            List.of("smallShare", "smallDiameter"),
            "particles smaller than those injected, and small ones already in the injected sample"),

    /** The label, or a fragment with it, comes off. */
    LABEL_DETACHMENT(
            "label detachment",
            "All particles are of one kind; their label, or a fragment that carries it, comes off at a constant rate.",
            List.of("labelLossRate"),
            "free label or fragments, and no particles");

    /** Parameters that are zero where no explanation asks for them. */
    public static final Set<String> SWITCHES = Set.of("smallShare", "labelLossRate");

    private final String words;
    private final String description;
    private final List<String> frees;
    private final String inUrine;

    Explanation(String words, String description, List<String> frees, String inUrine) {
        this.words = words;
        this.description = description;
        this.frees = frees;
        this.inUrine = inUrine;
    }

    /** The word that study files use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The explanation of that word. */
    public static Optional<Explanation> of(String code) {
        for (Explanation e : values()) {
            if (e.code().equals(code)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** A name for people. */
    public String words() {
        return words;
    }

    /** What it says about the particle. */
    public String description() {
        return description;
    }

    /** The parameters it has beyond those of all, in order. */
    public List<String> frees() {
        return frees;
    }

    /** The parameters it switches off: zero. */
    public Set<String> off() {
        return SWITCHES.stream()
                .filter(p -> !frees.contains(p))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** In what form the label would be found in urine. */
    public String inUrine() {
        return inUrine;
    }
}
