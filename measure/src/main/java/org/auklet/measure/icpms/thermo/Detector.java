package org.auklet.measure.icpms.thermo;

/** Which of the two detectors' readings is taken. */
public enum Detector {
    /** Pulses counted, counts per second. */
    COUNTER("Counter"),
    /** Current, in the instrument's own unit and not in counts. */
    ANALOG("Analog");

    private final String label;

    Detector(String label) {
        this.label = label;
    }

    /** As the file calls it. */
    String label() {
        return label;
    }
}
