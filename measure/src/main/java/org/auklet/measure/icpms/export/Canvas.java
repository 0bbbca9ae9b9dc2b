package org.auklet.measure.icpms.export;

import java.util.Arrays;

/** A sheet of coloured dots, row after row from the top, 0xRRGGBB each. */
final class Canvas {

    final int width;
    final int height;
    private final int[] dots;

    Canvas(int width, int height, int colour) {
        this.width = width;
        this.height = height;
        dots = new int[Math.multiplyExact(width, height)];
        Arrays.fill(dots, colour);
    }

    int at(int x, int y) {
        return dots[y * width + x];
    }

    /** Sets a dot; outside the sheet nothing happens. */
    void set(int x, int y, int colour) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            dots[y * width + x] = colour;
        }
    }

    void fill(int x, int y, int wide, int high, int colour) {
        for (int row = y; row < y + high; row++) {
            for (int column = x; column < x + wide; column++) {
                set(column, row, colour);
            }
        }
    }

    /** Writes a line of text with its upper left corner at a dot. */
    void text(String text, int x, int y, int size, int colour) {
        for (int i = 0; i < text.length(); i++) {
            boolean[][] letter = Letters.of(text.charAt(i));
            for (int row = 0; row < letter.length; row++) {
                for (int column = 0; column < letter[row].length; column++) {
                    if (letter[row][column]) {
                        fill(x + (i * Letters.ADVANCE + column) * size, y + row * size, size, size, colour);
                    }
                }
            }
        }
    }
}
