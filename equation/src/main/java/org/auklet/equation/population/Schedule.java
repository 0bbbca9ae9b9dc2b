package org.auklet.equation.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Divides the stores of a section into loops: small enough for the JIT, and calls of functions, which keep a loop scalar,
 * apart from the rest. A value needed by a later loop gets a row.
 */
final class Schedule {

    /** An element of a row costs the JIT a node for its address and one for the access. */
    private static final int NODES_PER_ACCESS = 2;

    private final int largestLoop;
    private final IntSupplier newRow;
    private final Map<Node, Integer> rows = new HashMap<>();
    private final Map<Node, Integer> levels = new HashMap<>();
    private final List<Node> order = new ArrayList<>();
    private final List<List<Store>> loops = new ArrayList<>();

    private Schedule(int largestLoop, IntSupplier newRow) {
        this.largestLoop = largestLoop;
        this.newRow = newRow;
    }

    /** The loops of one section. A node whose row is known is read from there in loops after the one that stores it. */
    record Loops(List<List<Store>> loops, Map<Node, Integer> rows) {}

    static Loops of(List<Store> stores, int largestLoop, IntSupplier newRow) {
        Schedule schedule = new Schedule(largestLoop, newRow);
        List<Store> copies = schedule.note(stores);
        schedule.divide();
        if (schedule.loops.isEmpty()) {
            schedule.loops.add(copies);
        } else {
            schedule.loops.getLast().addAll(copies);
        }
        return new Loops(schedule.loops, schedule.rows);
    }

    /** Returns stores of leaves, and of values that have another row already. */
    private List<Store> note(List<Store> stores) {
        List<Store> copies = new ArrayList<>();
        for (Store store : stores) {
            if (store.value().isLeaf() || rows.putIfAbsent(store.value(), store.row()) != null) {
                copies.add(store);
            }
        }
        stores.forEach(store -> visit(store.value()));
        order.sort(Comparator.comparingInt(node -> levels.getOrDefault(node, 0)));
        return copies;
    }

    /** Even levels are vectorised, odd ones call functions; operands come first. */
    private int visit(Node node) {
        if (node.isLeaf()) {
            return 0;
        }
        Integer known = levels.get(node);
        if (known != null) {
            return known;
        }
        int level = 0;
        for (Node operand : node.operands()) {
            level = Math.max(level, visit(operand));
        }
        level = level % 2 == (node.isScalar() ? 1 : 0) ? level : level + 1;
        levels.put(node, level);
        order.add(node);
        return level;
    }

    private void divide() {
        Map<Node, Integer> lastUse = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            for (Node operand : order.get(i).operands()) {
                lastUse.put(operand, i);
            }
        }
        int from = 0;
        for (int to = 1; to <= order.size(); to++) {
            if (to == order.size() || !fits(from, to + 1, lastUse)) {
                loops.add(stores(from, to, lastUse));
                from = to;
            }
        }
    }

    /** Whether nodes of one level have room in one loop. */
    private boolean fits(int from, int to, Map<Node, Integer> lastUse) {
        List<Node> part = order.subList(from, to);
        if (!levels.getOrDefault(part.getFirst(), 0).equals(levels.get(part.getLast()))) {
            return false;
        }
        Set<Node> touched = new HashSet<>();
        for (Node node : part) {
            touched.addAll(node.operands());
        }
        part.forEach(touched::remove);
        touched.removeIf(node -> node.op() == Node.Op.CONSTANT);
        long stored = part.stream().filter(node -> isStored(node, to, lastUse)).count();
        return part.size() + NODES_PER_ACCESS * (touched.size() + stored) <= largestLoop;
    }

    private boolean isStored(Node node, int to, Map<Node, Integer> lastUse) {
        return rows.containsKey(node) || lastUse.getOrDefault(node, -1) >= to;
    }

    private List<Store> stores(int from, int to, Map<Node, Integer> lastUse) {
        List<Store> stores = new ArrayList<>();
        for (Node node : order.subList(from, to)) {
            if (isStored(node, to, lastUse)) {
                int row = rows.computeIfAbsent(node, n -> newRow.getAsInt());
                stores.add(new Store(row, node));
            }
        }
        return stores;
    }
}
