/** The SBML Level 3 package comp: a model composed of models becomes one flat model, still as a tree of XML. */
@NullMarked
package org.auklet.sbml.comp;

import org.jspecify.annotations.NullMarked;
