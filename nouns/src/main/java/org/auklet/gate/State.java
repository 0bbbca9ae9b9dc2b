package org.auklet.gate;

/** How a check ended, the best first. */
public enum State {
    /** It could not be made; the reason is told. */
    NOT_APPLICABLE("not applicable"),
    /** Nothing was found. */
    PASSED("passed"),
    /** Something to know; nothing is wrong. */
    NOTED("noted"),
    /** The limit is exceeded: data or result should not be believed as they are. */
    FAILED("failed");

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** For people: "not applicable". */
    public String words() {
        return words;
    }

    /** For files: {@code not_applicable}. */
    public String code() {
        return words.replace(' ', '_');
    }
}
