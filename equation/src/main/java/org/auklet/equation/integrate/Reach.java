package org.auklet.equation.integrate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.auklet.equation.compile.CompiledEvent;
import org.auklet.equation.compile.CompiledModel;
import org.auklet.equation.compile.SparseKernel;

/** How far parameters reach. */
final class Reach {

    private Reach() {}

    /** The quantities that parameters may change: themselves, what is derived from them, and switches that events set. */
    static BitSet of(CompiledModel model, List<String> names) {
        BitSet reached = new BitSet();
        names.forEach(name -> reached.set(model.quantityIndex(name)));
        SparseKernel derived = model.tangents().derivedByQuantity();
        for (int e = 0; e < derived.entries(); e++) {
            if (reached.get(derived.cols()[e])) {
                reached.set(derived.rows()[e]);
            }
        }
        model.events().stream()
                .flatMap(event -> event.changes().stream())
                .filter(CompiledEvent.Change::toSwitch)
                .forEach(change -> Arrays.stream(change.targets()).forEach(reached::set));
        return reached;
    }
}
