package org.auklet.sbml.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.auklet.equation.Model;

/** Names in the equations: ids as they are in the file, except where one would mean something else there. */
final class Names {

    private final Set<String> used = new HashSet<>();
    private final Map<String, String> byId = new HashMap<>();

    /**
     * @param ids every id of the file
     */
    Names(Set<String> ids) {
        used.add(Model.TIME);
        used.addAll(ids);
        if (ids.contains(Model.TIME)) {
            byId.put(Model.TIME, fresh(Model.TIME));
        }
    }

    /** The name of what has that id. */
    String of(String id) {
        return byId.getOrDefault(id, id);
    }

    /** A name that nothing has yet, like {@code wish}. */
    String fresh(String wish) {
        String name = wish;
        for (int n = 1; !used.add(name); n++) {
            name = wish + "_" + n;
        }
        return name;
    }
}
