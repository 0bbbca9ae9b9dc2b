/**
 * Whether two pictures are bright in the same places: Pearson with shuffles, Manders, Costes, Li. All of them need the
 * two pictures on one grid ({@code register}), and none of them says that two molecules touch: a pixel is micrometres wide.
 */
@NullMarked
package org.auklet.measure.icpms.image.colocalise;

import org.jspecify.annotations.NullMarked;
