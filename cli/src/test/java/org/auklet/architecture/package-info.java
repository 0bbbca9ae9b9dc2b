/** The rules of the architecture as code, and the proof that each can fail. */
@NullMarked
package org.auklet.architecture;

import org.jspecify.annotations.NullMarked;
