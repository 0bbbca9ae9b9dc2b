/** Study files: from YAML and observations to a {@link org.auklet.study.Study}, with every problem named at once. */
@NullMarked
package org.auklet.study.file;

import org.jspecify.annotations.NullMarked;
