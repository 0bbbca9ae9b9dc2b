package org.auklet.quantity;

import java.util.Locale;

/** How a number came to be; printed beside it wherever it is reported. */
public enum EvidenceGrade {
    /** Read from an instrument or a paper's data. */
    MEASURED,
    /** Estimated from the study's own observations. */
    FITTED,
    /** Computed from a correlation or a model within its validity range. */
    PREDICTED,
    /** Chosen because nothing better is known. */
    ASSUMED;

    /** The grade as it is written in files: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
