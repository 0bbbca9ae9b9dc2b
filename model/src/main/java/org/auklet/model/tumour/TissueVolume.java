package org.auklet.model.tumour;

/** Which volume of the Krogh cylinder the exchange rate is counted on; at 8 and 75 um the two differ by 1.2 %. */
public enum TissueVolume {
    /** The whole cylinder, Rk^2: tumour tissue with its capillary, as in the closed forms of the papers. */
    WHOLE_CYLINDER,
    /** The tissue alone, Rk^2 - Rcap^2: what a spatial model between the two radii averages over. */
    ANNULUS
}
