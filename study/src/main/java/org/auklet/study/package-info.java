/** A study as nouns: particles in arms, an animal, a tumour, doses, observations, a plan of fits, questions. */
@NullMarked
package org.auklet.study;

import org.jspecify.annotations.NullMarked;
