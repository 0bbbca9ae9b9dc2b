package org.auklet.gate;

/** When a check is made. */
public enum Stage {
    /** Of what an instrument recorded, and of the quantities made of it. */
    MEASUREMENT("measurement"),
    /** Of what was measured, before anything is fitted to it. */
    DATA("data"),
    /** Of what was computed, after the fit. */
    RESULT("result");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** "measurement", "data" or "result". */
    public String word() {
        return word;
    }
}
