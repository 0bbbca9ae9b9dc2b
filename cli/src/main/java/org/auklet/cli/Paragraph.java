package org.auklet.cli;

import java.util.ArrayList;
import java.util.List;

/** Running text in lines of a width that reads well. */
final class Paragraph {

    private static final int WIDTH = 100;

    private Paragraph() {}

    /**
     * The text in lines with their ends.
     *
     * @param first what the first line begins with; the others are indented as far
     */
    static String of(String first, String text) {
        List<String> words = new ArrayList<>(List.of(text.strip().split(" ")));
        StringBuilder all = new StringBuilder();
        StringBuilder line = new StringBuilder(first).append(words.removeFirst());
        for (String word : words) {
            if (line.length() + 1 + word.length() > WIDTH) {
                all.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(first.length())).append(word);
            } else {
                line.append(' ').append(word);
            }
        }
        return all.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
