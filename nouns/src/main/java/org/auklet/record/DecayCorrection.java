package org.auklet.record;

import java.util.List;

/** Whether a radioactive measurement was corrected to the time of injection. */
public enum DecayCorrection implements Coded {
    /** Corrected for physical decay to the time of injection. */
    CORRECTED("corrected", "Corrected for physical decay to the time of injection.", "yes", "true", "decay corrected"),
    /** As counted at the time of measurement. */
    UNCORRECTED("uncorrected", "As counted at the time of measurement.", "no", "false", "not corrected"),
    /** Not stated, or the label is not radioactive. */
    UNKNOWN("unknown", "Not stated, or no radioactive label.", "", "na", "n/a", "not stated");

    private final String code;
    private final String meaning;
    private final List<String> aliases;

    DecayCorrection(String code, String meaning, String... aliases) {
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
