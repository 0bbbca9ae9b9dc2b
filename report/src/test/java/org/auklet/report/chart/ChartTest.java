package org.auklet.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.auklet.report.chart.Layer.Point;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Pattern PATH_POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void nothingLeavesTheViewBox() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double[] x = {0, 1, 2, 5, 9, 10};
            double[] y = random.doubles(6).map(u -> Math.pow(10, -9 + 18 * u)).toArray();
            String svg = chart(
                    new LogAxis("c", 0.01, 10),
                    List.of(
                            new Layer.Band(x, scaled(y, 0.1), scaled(y, 10), Style.series(0)),
                            new Layer.Line(x, y, Style.series(0), "a"),
                            new Layer.Points(List.of(point(x[2], y[2]), point(40, 1), point(-3, 0)), Style.series(1))));
            assertThat(coordinates(svg)).isNotEmpty().allSatisfy(xy -> {
                assertThat(xy[0]).isBetween(0.0, 330.0);
                assertThat(xy[1]).isBetween(0.0, 240.0);
            });
            assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void aStraightLineStaysStraightWhenItIsCut() {
        double[] ends = {0.01, 10};
        String svg = new Chart(
                        "c",
                        "t",
                        "d",
                        new LogAxis("x", 0.01, 10),
                        new LogAxis("y", 0.01, 10),
                        List.of(new Layer.Line(ends, new double[] {0.005, 5}, Style.GUIDE, "half")),
                        330,
                        240)
                .svg();
        List<double[]> corners = coordinates(path(svg, "half"));
        double slope = (corners.getLast()[1] - corners.getFirst()[1]) / (corners.getLast()[0] - corners.getFirst()[0]);
        assertThat(slope).isCloseTo(-178.0 / 268, within(0.005));
        assertThat(corners.getFirst()[1]).isEqualTo(202);
    }

    @Test
    void zerosStandAtTheLowerEdgeWithAnArrow() {
        String svg = chart(
                new LogAxis("c", 0.01, 10),
                List.of(
                        new Layer.Line(new double[] {0, 5, 10}, new double[] {0, 1, 2}, Style.series(0), "rise"),
                        new Layer.Points(List.of(point(5, 0)), Style.series(0))));
        assertThat(svg).contains("class=\"below\"");
        assertThat(coordinates(path(svg, "rise")).getFirst()[1]).isEqualTo(202);
    }

    @Test
    void anOpenLimitReachesTheEdgeAndTwoOpenLimitsAreNoBand() {
        double[] x = {0, 5, 10};
        double[] ones = {1, 1, 1};
        double[] open = {NAN, NAN, NAN};
        String oneOpen = chart(new LogAxis("c", 0.1, 10), List.of(new Layer.Band(x, ones, open, Style.series(0))));
        String bothOpen = chart(new LogAxis("c", 0.1, 10), List.of(new Layer.Band(x, open, open, Style.series(0))));
        String infinite = chart(
                new LogAxis("c", 0.1, 10),
                List.of(new Layer.Band(x, ones, new double[] {INF, INF, INF}, Style.series(0))));
        assertThat(oneOpen).contains("class=\"band\"").contains("L318 24");
        assertThat(infinite).contains("L318 24");
        assertThat(bothOpen).doesNotContain("class=\"band\"");
    }

    @Test
    void aCurveBreaksWhereItIsNotANumber() {
        double[] x = {0, 1, 2, 3, 4, 5};
        String svg = chart(
                new LinearAxis("c", 0, 10, 2),
                List.of(new Layer.Line(x, new double[] {1, 2, NAN, 4, 5, 6}, Style.series(0), "gap")));
        assertThat(path(svg, "gap").chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void seriesDifferInColourDashAndMarker() {
        HashSet<String> dashes = new HashSet<>();
        HashSet<Marker> markers = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            dashes.add(Style.series(i).dash());
            markers.add(Style.series(i).marker());
        }
        assertThat(dashes).hasSize(6);
        assertThat(markers).hasSize(6);
    }

    @Test
    void wordsBesidePointsDoNotOverlap() {
        List<Point> crowd = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            crowd.add(new Point(5, 5, NAN, NAN, false, false, "label " + i, ""));
        }
        String svg = chart(new LinearAxis("c", 0, 10, 2), List.of(new Layer.Points(crowd, Style.series(0))));
        assertThat(svg.split("class=\"halo\"", -1)).hasSizeBetween(2, 9);
    }

    @Test
    void hostileNamesAreEscaped() {
        String evil = "<script>\"'&";
        String svg = new Chart(
                        "c",
                        evil,
                        evil,
                        new LinearAxis(evil, 0, 1, 1),
                        new LinearAxis(evil, 0, 1, 1),
                        List.of(
                                new Layer.Line(new double[] {0, 1}, new double[] {0, 1}, Style.GUIDE, evil),
                                new Layer.Points(
                                        List.of(new Point(0.5, 0.5, NAN, NAN, false, false, evil, evil)), Style.GUIDE)),
                        330,
                        240)
                .svg();
        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;&quot;&#39;&amp;");
    }

    @Test
    void numbersAreShortAndPlain() {
        assertThat(Svg.number(1.0)).isEqualTo("1");
        assertThat(Svg.number(-0.05)).isEqualTo("-0.05");
        assertThat(Svg.number(12.3)).isEqualTo("12.3");
        assertThat(Svg.number(1e7)).isEqualTo("10000000");
        assertThat(Svg.number(-0.001)).isEqualTo("0");
    }

    private static String chart(Axis y, List<Layer> layers) {
        return new Chart("c", "t", "d", new LinearAxis("x", 0, 10, 2), y, layers, 330, 240).svg();
    }

    private static Point point(double x, double y) {
        return new Point(x, y, y / 5, y * 5, true, false, "p", "tip");
    }

    private static double[] scaled(double[] y, double factor) {
        return java.util.Arrays.stream(y).map(v -> v * factor).toArray();
    }

    private static String path(String svg, String series) {
        Matcher match = Pattern.compile("<path d=\"([^\"]*)\"[^>]*data-series=\"" + series + "\"")
                .matcher(svg);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private static List<double[]> coordinates(String svg) {
        List<double[]> list = new ArrayList<>();
        Matcher match = PATH_POINT.matcher(svg);
        while (match.find()) {
            list.add(new double[] {Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))});
        }
        Matcher circle =
                Pattern.compile("cx=\"(-?[0-9.]+)\" cy=\"(-?[0-9.]+)\"").matcher(svg);
        while (circle.find()) {
            list.add(new double[] {Double.parseDouble(circle.group(1)), Double.parseDouble(circle.group(2))});
        }
        return list;
    }
}
