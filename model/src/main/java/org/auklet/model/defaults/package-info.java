/** The numbers a study starts from where it says nothing, each with source, grade and spread. */
@NullMarked
package org.auklet.model.defaults;

import org.jspecify.annotations.NullMarked;
