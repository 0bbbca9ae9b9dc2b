package org.auklet.measure.icpms.export;

import java.util.List;
import org.auklet.measure.icpms.image.PixelMap;
import org.auklet.measure.icpms.signal.PixelSize;

/**
 * Maps as plain columns, one row for each measured pixel of each map; a pixel without a value has no row.
 *
 * @param row row of the picture, from 0
 * @param column column of the picture, from 0
 * @param xUm middle of the pixel along the line, um; NaN when the size of a pixel is not known
 * @param yUm middle of the pixel from line to line, um
 * @param channel name of the element
 * @param value what the pixel says, in {@code unit}
 * @param standardError its standard error, common parts included
 * @param commonError the part of it that pixels share
 * @param unit UCUM code
 */
public record PixelTable(
        int[] row,
        int[] column,
        double[] xUm,
        double[] yUm,
        String[] channel,
        double[] value,
        double[] standardError,
        double[] commonError,
        String[] unit) {

    /** The table of several maps, map after map, row after row. */
    public static PixelTable of(List<PixelMap> maps) {
        int rows = maps.stream().mapToInt(PixelTable::measured).sum();
        PixelTable table = new PixelTable(
                new int[rows],
                new int[rows],
                new double[rows],
                new double[rows],
                new String[rows],
                new double[rows],
                new double[rows],
                new double[rows],
                new String[rows]);
        int at = 0;
        for (PixelMap map : maps) {
            at = table.fill(map, at);
        }
        return table;
    }

    private static int measured(PixelMap map) {
        int n = 0;
        for (double v : map.value().values()) {
            n += Double.isNaN(v) ? 0 : 1;
        }
        return n;
    }

    private int fill(PixelMap map, int start) {
        double[] errors = map.standardError().values();
        double[] common = map.commonError().values();
        PixelSize pixel = map.pixel();
        int at = start;
        for (int i = 0; i < errors.length; i++) {
            double pixelValue = map.value().values()[i];
            if (!Double.isNaN(pixelValue)) {
                row[at] = i / map.columns();
                column[at] = i % map.columns();
                xUm[at] = (column[at] + 0.5) * pixel.widthUm();
                yUm[at] = (row[at] + 0.5) * pixel.heightUm();
                channel[at] = map.channel().name();
                value[at] = pixelValue;
                standardError[at] = errors[i];
                commonError[at] = common[i];
                unit[at++] = map.unit();
            }
        }
        return at;
    }

    /** Number of rows. */
    public int size() {
        return row.length;
    }
}
