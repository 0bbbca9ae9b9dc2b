package org.auklet.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Puts words beside points where they hide neither each other nor leave the frame; drops them where they would. */
final class LabelPlacer {

    private static final double CHARACTER = 5.6;
    private static final double HEIGHT = 11;

    private final Svg svg;
    private final Frame frame;
    private final List<Label> wanted = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    private record Label(String text, double x, double y, double gap) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    LabelPlacer(Svg svg, Frame frame) {
        this.svg = svg;
        this.frame = frame;
    }

    /** Notes a point, and the words it would like beside it (none when empty). */
    void add(String text, double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
        if (!text.isEmpty()) {
            wanted.add(new Label(text, x, y, radius + 3));
        }
    }

    void paint() {
        for (Label label : wanted) {
            for (Box box : places(label)) {
                if (isFree(box)) {
                    taken.add(box);
                    svg.text(
                            "text",
                            label.text(),
                            "x",
                            box.left(),
                            "y",
                            box.bottom() - 2.5,
                            "font-size",
                            10.0,
                            "fill",
                            "#222222",
                            "class",
                            "halo");
                    break;
                }
            }
        }
    }

    private static List<Box> places(Label label) {
        double width = CHARACTER * label.text().length();
        double gap = label.gap();
        double half = HEIGHT / 2;
        return List.of(
                box(label.x() + gap, label.y() - half, width),
                box(label.x() - gap - width, label.y() - half, width),
                box(label.x() - width / 2, label.y() - gap - HEIGHT, width),
                box(label.x() - width / 2, label.y() + gap, width),
                box(label.x() + gap, label.y() - gap - HEIGHT, width),
                box(label.x() + gap, label.y() + gap, width),
                box(label.x() - gap - width, label.y() - gap - HEIGHT, width),
                box(label.x() - gap - width, label.y() + gap, width));
    }

    private static Box box(double left, double top, double width) {
        return new Box(left, top, left + width, top + HEIGHT);
    }

    private boolean isFree(Box box) {
        boolean inside = box.left() > frame.left()
                && box.right() < frame.right()
                && box.top() > frame.top()
                && box.bottom() < frame.bottom();
        return inside && taken.stream().noneMatch(box::meets);
    }
}
