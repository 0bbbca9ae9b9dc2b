/** Run folders of Nu Instruments' time-of-flight spectrometers: {@code run.info}, indices, {@code N.integ}, {@code N.autob}. */
@NullMarked
package org.auklet.measure.icpms.nu;

import org.jspecify.annotations.NullMarked;
