/** What every run of Auklet answers with, whether it measured or predicted: the common part of all results. */
@NullMarked
package org.auklet.result;

import org.jspecify.annotations.NullMarked;
