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

    private final int nodesPerLoop;
    private final IntSupplier newRow;
    private final Map<Node, Integer> rows = new HashMap<>();
    private final Map<Node, Integer> levels = new HashMap<>();
    private final List<Node> order = new ArrayList<>();
    private final List<List<Store>> loops = new ArrayList<>();

    private Schedule(int nodesPerLoop, IntSupplier newRow) {
        this.nodesPerLoop = nodesPerLoop;
        this.newRow = newRow;
    }

    /** The loops of one section. A node whose row is known is read from there in loops after the one that stores it. */
    record Loops(List<List<Store>> loops, Map<Node, Integer> rows) {}

    static Loops of(List<Store> stores, int nodesPerLoop, IntSupplier newRow) {
        Schedule schedule = new Schedule(nodesPerLoop, newRow);
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
        List<List<Node>> parts = new ArrayList<>();
        for (Node node : order) {
            boolean sameLevel = !parts.isEmpty()
                    && levels.getOrDefault(parts.getLast().getFirst(), 0).equals(levels.get(node));
            if (!sameLevel || parts.getLast().size() >= nodesPerLoop) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(node);
        }
        Map<Node, Integer> lastUse = new HashMap<>();
        for (int p = 0; p < parts.size(); p++) {
            for (Node node : parts.get(p)) {
                for (Node operand : node.operands()) {
                    lastUse.put(operand, p);
                }
            }
        }
        for (int p = 0; p < parts.size(); p++) {
            loops.add(stores(parts.get(p), p, lastUse));
        }
    }

    private List<Store> stores(List<Node> part, int index, Map<Node, Integer> lastUse) {
        List<Store> stores = new ArrayList<>();
        Set<Node> within = new HashSet<>(part);
        for (Node node : part) {
            if (within.contains(node) && lastUse.getOrDefault(node, -1) > index) {
                rows.computeIfAbsent(node, n -> newRow.getAsInt());
            }
            Integer row = rows.get(node);
            if (row != null) {
                stores.add(new Store(row, node));
            }
        }
        return stores;
    }
}
