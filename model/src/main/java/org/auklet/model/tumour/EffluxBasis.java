package org.auklet.model.tumour;

/** On what volume the free concentration that drives the efflux is counted. Mixing the two costs a factor 1/eps. */
public enum EffluxBasis {
    /** Tissue volume: efflux kex Kd/([Ag]/eps + Kd), as coded after Thurber &amp; Wittrup 2012. */
    TISSUE_VOLUME,
    /** Available (interstitial) volume: efflux (kex/eps) Kd/([Ag]/eps + Kd); untargeted uptake then settles at eps. */
    AVAILABLE_VOLUME
}
