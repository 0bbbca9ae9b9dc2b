package org.auklet.particle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a particle is made of beyond the names, as far as it is known.
 *
 * @param core the core, or null when only its name is known
 * @param coat the coat, or null when only its name is known
 * @param charge the charge of the surface in a word, or null when none was stated
 * @param payloads what it carries besides the ligand
 */
public record Composition(
        @Nullable Core core, @Nullable Coat coat, @Nullable Charge charge, List<Payload> payloads) {

    /** Nothing but names. */
    public static final Composition UNKNOWN = new Composition(null, null, null, List.of());

    public Composition {
        payloads = List.copyOf(payloads);
    }
}
