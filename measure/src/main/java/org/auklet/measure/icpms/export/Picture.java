package org.auklet.measure.icpms.export;

import org.auklet.measure.icpms.signal.PixelSize;
import org.auklet.measure.icpms.signal.Raster;
import org.auklet.quantity.NumberText;

/**
 * A picture to look at: the pixels in their true proportions, a bar of length, a bar of colours with its ends in numbers,
 * and a line that says how the range was chosen. Pixels nobody measured are grey.
 */
public final class Picture {

    private static final int LONGEST = 800;
    private static final int MOST_DOTS = 4_000;
    private static final int MARGIN = 20;
    private static final int LETTER = 2;
    private static final int LINE = Letters.LINE * LETTER;
    private static final int BAR = 24;
    private static final int SCALE = 170;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;
    private static final int GREY = 0x9A9A9A;

    private final Raster values;
    private final PixelSize pixel;
    private final ColourRange range;
    private final double dotsPerUm;
    private final int wide;
    private final int high;

    private Picture(Raster values, PixelSize pixel, ColourRange range) {
        this.values = values;
        this.pixel = pixel.isKnown() ? pixel : new PixelSize(1.0, 1.0);
        this.range = range;
        double acrossUm = values.columns() * this.pixel.widthUm();
        double downUm = values.rows() * this.pixel.heightUm();
        double longest = Math.max(acrossUm, downUm);
        double eachPixelADot = 1.0 / Math.min(this.pixel.widthUm(), this.pixel.heightUm());
        this.dotsPerUm = Math.min(Math.max(LONGEST / longest, eachPixelADot), MOST_DOTS / longest);
        this.wide = Math.max(1, (int) Math.round(acrossUm * dotsPerUm));
        this.high = Math.max(1, (int) Math.round(downUm * dotsPerUm));
    }

    /**
     * The picture as a PNG file.
     *
     * @param values the pixels
     * @param pixel size of a pixel; without it there is no bar of length
     * @param title what is shown: element, sample
     * @param unit UCUM code of the values; its braces are not printed
     * @param range of the colours, shared with all pictures it is to be compared with
     */
    public static byte[] png(Raster values, PixelSize pixel, String title, String unit, ColourRange range) {
        String plainUnit = unit.replace("{", "").replace("}", "");
        String caption = "Range: " + range.rule() + ". Grey: not measured.";
        Canvas canvas = new Picture(values, pixel, range).draw(title, plainUnit, caption, pixel.isKnown());
        return Png.encode(
                canvas,
                title + ", " + plainUnit + ", " + NumberText.of(range.low()) + " to " + NumberText.of(range.high())
                        + ". " + caption);
    }

    private Canvas draw(String title, String unit, String caption, boolean withScaleBar) {
        int width = Math.max(
                MARGIN + wide + MARGIN + BAR + SCALE,
                2 * MARGIN + Letters.ADVANCE * LETTER * Math.max(title.length(), caption.length()));
        int top = MARGIN + LINE;
        int bottom = top + high + MARGIN / 2;
        Canvas canvas = new Canvas(width, bottom + 3 * LINE + MARGIN, WHITE);
        canvas.text(title, MARGIN, MARGIN / 2, LETTER, BLACK);
        pixels(canvas, MARGIN, top);
        colourBar(canvas, 2 * MARGIN + wide, top, unit);
        if (withScaleBar) {
            scaleBar(canvas, MARGIN, bottom);
        } else {
            canvas.text("Size of a pixel not known", MARGIN, bottom, LETTER, BLACK);
        }
        canvas.text(caption, MARGIN, bottom + 2 * LINE, LETTER, BLACK);
        return canvas;
    }

    private void pixels(Canvas canvas, int left, int top) {
        for (int y = 0; y < high; y++) {
            int row = Math.min(values.rows() - 1, (int) ((y + 0.5) / (dotsPerUm * pixel.heightUm())));
            for (int x = 0; x < wide; x++) {
                int column = Math.min(values.columns() - 1, (int) ((x + 0.5) / (dotsPerUm * pixel.widthUm())));
                double value = values.at(row, column);
                canvas.set(left + x, top + y, Double.isNaN(value) ? GREY : Viridis.rgb(range.share(value)));
            }
        }
    }

    private void colourBar(Canvas canvas, int left, int top, String unit) {
        int tall = Math.max(high, 4 * LINE);
        for (int y = 0; y < tall; y++) {
            canvas.fill(left, top + y, BAR, 1, Viridis.rgb(1.0 - (y + 0.5) / tall));
        }
        int x = left + BAR + LETTER * 3;
        canvas.text(number(range.high()), x, top, LETTER, BLACK);
        canvas.text(number(0.5 * (range.low() + range.high())), x, top + (tall - LINE) / 2, LETTER, BLACK);
        canvas.text(number(range.low()), x, top + tall - LINE, LETTER, BLACK);
        canvas.text(unit, left, top - LINE, LETTER, BLACK);
    }

    private static String number(double value) {
        return NumberText.rounded(value, 3);
    }

    private void scaleBar(Canvas canvas, int left, int top) {
        double lengthUm = roundLength(wide / dotsPerUm / 3.0);
        int dots = Math.max(1, (int) Math.round(lengthUm * dotsPerUm));
        canvas.fill(left, top, dots, 3 * LETTER, BLACK);
        canvas.text(NumberText.of(lengthUm) + " µm", left, top + 5 * LETTER, LETTER, BLACK);
    }

    /** The largest of 1, 2, 5, 10, 20 ... and of 0.5, 0.2 ... that is not longer. */
    static double roundLength(double longest) {
        double power = Math.pow(10.0, Math.floor(Math.log10(longest)));
        double digit = longest / power;
        double round = digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0;
        return round * power;
    }
}
