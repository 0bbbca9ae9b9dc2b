package org.auklet.measure.icpms.imzml;

/**
 * Accession numbers of the terms that are read: of the PSI mass spectrometry vocabulary (MS) and the imaging one (IMS);
 * T. Schramm et al., imzML: a common data format for mass spectrometry imaging, Journal of Proteomics 75 (2012) 5106.
 */
final class Terms {

    static final String PROCESSED = "IMS:1000031";
    static final String CONTINUOUS = "IMS:1000030";
    static final String MOST_X = "IMS:1000042";
    static final String MOST_Y = "IMS:1000043";
    static final String PIXEL_X = "IMS:1000046";
    static final String PIXEL_Y = "IMS:1000047";
    static final String POSITION_X = "IMS:1000050";
    static final String POSITION_Y = "IMS:1000051";
    static final String OFFSET = "IMS:1000102";
    static final String LENGTH = "IMS:1000103";
    static final String ENCODED_LENGTH = "IMS:1000104";
    static final String MZ_ARRAY = "MS:1000514";
    static final String INTENSITY_ARRAY = "MS:1000515";
    static final String INT_32 = "MS:1000519";
    static final String FLOAT_32 = "MS:1000521";
    static final String INT_64 = "MS:1000522";
    static final String FLOAT_64 = "MS:1000523";
    static final String ZLIB = "MS:1000574";
    static final String TOTAL_ION_CURRENT = "MS:1000285";
    static final String LOWEST_MZ = "MS:1000528";
    static final String HIGHEST_MZ = "MS:1000527";

    private Terms() {}
}
