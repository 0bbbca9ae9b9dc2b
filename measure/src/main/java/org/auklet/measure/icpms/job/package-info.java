/** {@code auklet measure icpms JOB.yaml}: the job file, its run, and the result. */
@NullMarked
package org.auklet.measure.icpms.job;

import org.jspecify.annotations.NullMarked;
