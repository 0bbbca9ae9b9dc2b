/**
 * What an ICP-MS instrument recorded, whoever made it: channels, traces in time, element images, laser logs. Every
 * reader ends here and every analysis begins here.
 */
@NullMarked
package org.auklet.measure.icpms.signal;

import org.jspecify.annotations.NullMarked;
