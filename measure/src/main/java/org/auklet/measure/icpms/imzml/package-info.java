/**
 * imzML, the open format of imaging mass spectrometry: an XML file that says where in a binary file each spectrum is.
 * Nothing is fetched from anywhere: the terms that matter are known by their accession numbers.
 */
@NullMarked
package org.auklet.measure.icpms.imzml;

import org.jspecify.annotations.NullMarked;
