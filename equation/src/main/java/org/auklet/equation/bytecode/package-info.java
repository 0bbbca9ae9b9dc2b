/** What all generated classes need, whatever they calculate. */
@NullMarked
package org.auklet.equation.bytecode;

import org.jspecify.annotations.NullMarked;
