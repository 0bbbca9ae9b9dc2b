package org.auklet.record;

import java.util.List;

/** Whether a row holds a value or only a limit. */
public enum Censoring implements Coded {
    /** The value was measured. */
    NONE("none", "The value was measured.", "no"),
    /** Below the limit of detection: the value is absent and {@code lod} holds the limit. */
    BELOW_LOD(
            "below_lod",
            "Below the limit of detection; lod holds the limit, value is empty.",
            "below lod",
            "yes",
            "bdl");

    private final String code;
    private final String meaning;
    private final List<String> aliases;

    Censoring(String code, String meaning, String... aliases) {
        this.code = code;
        this.meaning = meaning;
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

    @Override
    public List<String> aliases() {
        return aliases;
    }
}
