/** YAML files of the user: read with the line of every key, held against a schema, every complaint in plain words. */
@NullMarked
package org.auklet.yaml;

import org.jspecify.annotations.NullMarked;
