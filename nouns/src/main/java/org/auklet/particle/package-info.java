/** What a particle is: core, coat, ligand, label and hydrodynamic size with its spread. */
@NullMarked
package org.auklet.particle;

import org.jspecify.annotations.NullMarked;
