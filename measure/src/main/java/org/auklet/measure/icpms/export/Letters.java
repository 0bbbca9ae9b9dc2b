package org.auklet.measure.icpms.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Letters of 5 by 9 dots, read from a drawing of them, so that pictures look the same where no font is installed. A
 * character that is not there becomes a question mark.
 */
final class Letters {

    /** Dots from one letter to the next. */
    static final int ADVANCE = 6;
    /** Dots from one line to the next. */
    static final int LINE = 11;

    private static final int WIDE = 5;
    private static final int HIGH = 9;
    private static final boolean[][] SPACE = new boolean[HIGH][WIDE];
    private static final Map<Character, boolean[][]> ALL = read();

    private Letters() {}

    static boolean[][] of(char character) {
        return character == ' ' ? SPACE : ALL.getOrDefault(character, Objects.requireNonNull(ALL.get('?')));
    }

    private static Map<Character, boolean[][]> read() {
        try (InputStream in = Objects.requireNonNull(Letters.class.getResourceAsStream("letters.txt"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Map<Character, boolean[][]> all = new HashMap<>();
            for (int band = 0; band + HIGH < lines.size(); band += HIGH + 1) {
                String names = lines.get(band);
                for (int column = 0; column < names.length(); column += ADVANCE) {
                    all.put(names.charAt(column), letter(lines.subList(band + 1, band + 1 + HIGH), column));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean[][] letter(List<String> rows, int column) {
        boolean[][] letter = new boolean[HIGH][WIDE];
        for (int row = 0; row < HIGH; row++) {
            for (int dot = 0; dot < WIDE; dot++) {
                letter[row][dot] = rows.get(row).charAt(column + dot) == '#';
            }
        }
        return letter;
    }
}
