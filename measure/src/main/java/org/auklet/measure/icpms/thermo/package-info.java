/**
 * Thermo iCAP (Qtegra): laser images exported with samples in columns or in rows, and folders of files with one line
 * each. Its newer export of traces is a table with names and is read as text.
 */
@NullMarked
package org.auklet.measure.icpms.thermo;

import org.jspecify.annotations.NullMarked;
