package org.auklet.measure.icpms.npz;

import java.util.List;
import java.util.Optional;

/**
 * An array of numbers, or of records of numbers.
 *
 * @param shape length of each dimension; empty for a single number
 * @param fields names of the fields of a record; one empty name where the array holds plain numbers
 * @param values numbers by field, the last index running fastest; not to be changed
 */
public record NpyArray(List<Integer> shape, List<String> fields, List<double[]> values) {

    public NpyArray {
        shape = List.copyOf(shape);
        fields = List.copyOf(fields);
        values = List.copyOf(values);
        long length = shape.contains(0)
                ? 0
                : shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (fields.isEmpty() || fields.size() != values.size()) {
            throw new IllegalArgumentException(fields.size() + " fields, " + values.size() + " arrays");
        }
        for (double[] one : values) {
            if (one.length != length) {
                throw new IllegalArgumentException(one.length + " numbers in the shape " + shape);
            }
        }
    }

    /** An array of plain numbers. */
    public static NpyArray of(double[] values, Integer... shape) {
        return new NpyArray(List.of(shape), List.of(""), List.of(values));
    }

    /** Whether these are plain numbers and no records. */
    public boolean isPlain() {
        return fields.equals(List.of(""));
    }

    /** The numbers of an array of plain numbers. */
    public double[] plain() {
        if (!isPlain()) {
            throw new IllegalStateException("records of " + fields);
        }
        return values.getFirst();
    }

    /** The numbers of a field. */
    public Optional<double[]> field(String name) {
        int place = fields.indexOf(name);
        return place < 0 ? Optional.empty() : Optional.of(values.get(place));
    }
}
