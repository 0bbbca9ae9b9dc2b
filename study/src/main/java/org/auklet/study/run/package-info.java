/** Runs a study: predict, fit, compare, judge. {@link org.auklet.study.run.StudyRunner} is the door. */
@NullMarked
package org.auklet.study.run;

import org.jspecify.annotations.NullMarked;
