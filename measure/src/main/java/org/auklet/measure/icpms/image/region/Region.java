package org.auklet.measure.icpms.image.region;

import java.util.List;
import org.auklet.measure.icpms.image.Mask;
import org.auklet.quantity.InputException;

/** A part of a picture, in rows and columns counted from 0; a pixel belongs to it when its middle does. */
public sealed interface Region {

    /** Name the user gave it. */
    String name();

    /** The pixels of a raster of this size that belong to it. */
    Mask mask(int rows, int columns);

    /** Rows and columns from the first (included) to the last (not included). */
    record Rectangle(String name, int fromRow, int toRow, int fromColumn, int toColumn) implements Region {

        @Override
        public Mask mask(int rows, int columns) {
            if (fromRow < 0 || fromColumn < 0 || toRow > rows || toColumn > columns) {
                throw outside(name, rows, columns);
            }
            return Mask.ofRows(rows, columns, fromRow, toRow).and(Mask.ofColumns(rows, columns, fromColumn, toColumn));
        }
    }

    /** A corner of a polygon; pixel (0, 0) has its middle at row 0.5, column 0.5. */
    record Corner(double row, double column) {}

    /** A closed line through corners; where it crosses itself, inside is what an odd number of edges surrounds. */
    record Polygon(String name, List<Corner> corners) implements Region {

        public Polygon {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new InputException(
                        "Region " + name + " has " + corners.size() + " corners.", "A polygon needs at least 3.");
            }
        }

        @Override
        public Mask mask(int rows, int columns) {
            boolean[] inside = new boolean[Math.multiplyExact(rows, columns)];
            for (int i = 0; i < inside.length; i++) {
                int row = i / columns;
                inside[i] = contains(row + 0.5, i % columns + 0.5);
            }
            Mask mask = new Mask(rows, columns, inside);
            if (mask.count() == 0) {
                throw outside(name, rows, columns);
            }
            return mask;
        }

        private boolean contains(double row, double column) {
            boolean inside = false;
            Corner previous = corners.getLast();
            for (Corner corner : corners) {
                if ((corner.row > row) != (previous.row > row)) {
                    double share = (row - corner.row) / (previous.row - corner.row);
                    inside ^= column < corner.column + share * (previous.column - corner.column);
                }
                previous = corner;
            }
            return inside;
        }
    }

    /** All pixels of one label. */
    record Labelled(String name, Labels labels, int label) implements Region {

        @Override
        public Mask mask(int rows, int columns) {
            if (labels.rows() != rows || labels.columns() != columns) {
                throw outside(name, rows, columns);
            }
            return labels.mask(label);
        }
    }

    private static InputException outside(String name, int rows, int columns) {
        return new InputException(
                "Region " + name + " does not fit a picture of " + rows + " x " + columns + " pixels.",
                "Rows and columns count from 0; maybe they were exchanged, or the mask is of another picture.");
    }
}
