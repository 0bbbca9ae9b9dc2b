package org.auklet.sbml.comp;

import java.util.Optional;
import org.auklet.sbml.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Finds what a reference into a submodel means. */
final class References {

    private final Problems problems;

    References(Problems problems) {
        this.problems = problems;
    }

    /**
     * The element meant by {@code reference}, which says a port, an id, a unit or a metaid in {@code into}, and may hold
     * a further reference that goes on from there when that is a submodel.
     */
    Optional<Node> find(Node reference, Instance into) {
        Node found = here(reference, into);
        if (found == null) {
            problems.wrong(
                    reference.element(),
                    "Nothing in submodel '" + into.prefix() + "' is meant by this reference.",
                    "Check portRef, idRef, unitRef or metaIdRef.");
            return Optional.empty();
        }
        Node inner = reference.children().stream()
                .filter(child -> child.element().is(CompFlattener.COMP, "sBaseRef"))
                .findFirst()
                .orElse(null);
        if (inner == null) {
            return Optional.of(found);
        }
        Instance submodel = instanceOf(found);
        if (submodel == null) {
            problems.wrong(inner.element(), "What this reference goes on from is no submodel.", "");
            return Optional.empty();
        }
        return find(inner, submodel);
    }

    private @Nullable Node here(Node reference, Instance into) {
        String port = Instance.compAttribute(reference, "portRef");
        if (port != null) {
            Node at = into.port(port);
            return at == null ? null : find(at, into).orElse(null);
        }
        String id = Instance.compAttribute(reference, "idRef");
        if (id != null) {
            return into.byId(id);
        }
        String unit = Instance.compAttribute(reference, "unitRef");
        if (unit != null) {
            return into.unit(unit);
        }
        String metaId = Instance.compAttribute(reference, "metaIdRef");
        return metaId == null ? null : into.byMetaId(metaId);
    }

    /** The instance that a submodel element has become, or null when it is none. */
    private static @Nullable Instance instanceOf(Node submodel) {
        String id = Instance.compAttribute(submodel, "id");
        return id == null ? null : submodel.instance().submodels().get(id);
    }
}
