/** TOFWERK's HDF5 files: integrated peaks, spectra that can be integrated again, mass calibration. */
@NullMarked
package org.auklet.measure.icpms.tofwerk;

import org.jspecify.annotations.NullMarked;
