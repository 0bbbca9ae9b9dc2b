/** The answer to a study as plain records: what the results folder stores and the report shows. */
@NullMarked
package org.auklet.study.result;

import org.jspecify.annotations.NullMarked;
