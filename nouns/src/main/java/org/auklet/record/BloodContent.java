package org.auklet.record;

import java.util.List;

/** Whether the blood inside a tissue specimen is part of its value. */
public enum BloodContent implements Coded {
    /** The specimen held its blood when it was measured, as in most excised or imaged organs. */
    INCLUDED("included", "The specimen held its blood when it was measured.", "yes", "with blood", "whole"),
    /** The blood was flushed out (perfusion) or subtracted. */
    REMOVED("removed", "The blood was flushed out by perfusion, or subtracted.", "no", "perfused", "subtracted"),
    /** Not stated, or the specimen has none. */
    UNKNOWN("unknown", "Not stated, or the specimen has none.", "", "na", "n/a", "not stated");

    private final String code;
    private final String meaning;
    private final List<String> aliases;

    BloodContent(String code, String meaning, String... aliases) {
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
