package org.auklet.record;

import java.util.List;

/**
 * What kind of control an arm is. The ratio T/C of a targeted tumour to its control means something different for each,
 * so ratios against different kinds must not be pooled.
 */
public enum ControlKind implements Coded {
    /** Not a control. */
    NONE("none", "Not a control: the targeted particle in its target-bearing host.", "There is no ratio.", "", "no"),
    /** The same particle without its ligand. */
    UNTARGETED(
            "untargeted",
            "The same particle without ligand.",
            "T/C shows what ligand and binding add together, also through changed size, charge and clearance.",
            "unconjugated",
            "non-targeted",
            "no ligand"),
    /** The same particle with a ligand of the same composition that does not bind. */
    SCRAMBLED_LIGAND(
            "scrambled_ligand",
            "The same particle with a non-binding ligand of like composition.",
            "T/C shows what binding adds, with size and charge held equal.",
            "scrambled",
            "scramble",
            "non-binding ligand",
            "mutated ligand"),
    /** The targeted particle in a tumour without the receptor. */
    RECEPTOR_NEGATIVE_TUMOUR(
            "receptor_negative_tumour",
            "The targeted particle in a tumour without the receptor.",
            "T/C shows what the receptor adds, mixed with every other difference of the two tumours.",
            "receptor negative",
            "receptor negative tumor",
            "antigen negative"),
    /** The targeted particle with its receptor occupied by an excess of free ligand. */
    BLOCKED(
            "blocked",
            "The targeted particle with the receptor occupied by excess free ligand.",
            "T/C bounds the specific uptake from below: blocking is rarely complete and also blocks normal tissue.",
            "blocking",
            "competition",
            "excess ligand"),
    /** A linker that the tumour cannot cut, otherwise the same particle. */
    NON_CLEAVABLE_LINKER(
            "non_cleavable_linker",
            "The same particle with a linker that cannot be cut.",
            "T/C shows what cleavage adds, not what targeting adds.",
            "non-cleavable",
            "noncleavable linker");

    private final String code;
    private final String meaning;
    private final String ratioMeaning;
    private final List<String> aliases;

    ControlKind(String code, String meaning, String ratioMeaning, String... aliases) {
        this.code = code;
        this.meaning = meaning;
        this.ratioMeaning = ratioMeaning;
        this.aliases = List.of(aliases);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** What the ratio of the targeted arm to this control says, one sentence. */
    public String ratioMeaning() {
        return ratioMeaning;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }
}
