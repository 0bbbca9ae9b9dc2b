package org.auklet.testkit;

import org.auklet.equation.Axis;

/** Cells of equal width: faces, areas and volumes (of a plane per area, a cylinder per radian, a sphere per steradian). */
record Grid(Axis.Geometry geometry, Dual inner, Dual outer, int cells) {

    boolean isClasses() {
        return geometry == Axis.Geometry.CLASSES;
    }

    Dual width() {
        return outer.minus(inner).times(1.0 / cells);
    }

    Dual face(int i) {
        return inner.times(1 - (double) i / cells).plus(outer.times((double) i / cells));
    }

    Dual centre(int cell) {
        return isClasses() ? Dual.of(cell) : face(cell).plus(face(cell + 1)).times(0.5);
    }

    Dual area(Dual x) {
        return switch (geometry) {
            case CLASSES, PLANE -> Dual.of(1);
            case CYLINDER -> x;
            case SPHERE -> x.times(x);
        };
    }

    private Dual volumeInside(Dual x) {
        return switch (geometry) {
            case CLASSES, PLANE -> x;
            case CYLINDER -> x.times(x).times(0.5);
            case SPHERE -> x.times(x).times(x).times(1.0 / 3);
        };
    }

    Dual volume(int cell) {
        return volumeInside(face(cell + 1)).minus(volumeInside(face(cell)));
    }

    Dual volume() {
        return volumeInside(outer).minus(volumeInside(inner));
    }

    /** Share of a cell in the whole; classes share equally. */
    Dual weight(int cell) {
        return isClasses() ? Dual.of(1.0 / cells) : volume(cell).over(volume());
    }
}
