/** What the templates read: the result, sorted and worded for the page. */
@NullMarked
package org.auklet.report.page;

import org.jspecify.annotations.NullMarked;
