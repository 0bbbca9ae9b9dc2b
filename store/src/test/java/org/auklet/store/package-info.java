@NullMarked
package org.auklet.store;

import org.jspecify.annotations.NullMarked;
