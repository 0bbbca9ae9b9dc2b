package org.auklet.measure.icpms.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.auklet.measure.icpms.file.FileHead;

/**
 * The header of a Nu file of one line of the laser: eleven lines of a name and a value.
 *
 * @param number number of the line
 * @param spacingUm distance of two spots along the line, um; NaN when it is not said
 * @param spotUm size of the spot, um; NaN when it is not said
 * @param rightToLeft whether the laser went from right to left
 */
record NuLineHeader(int number, double spacingUm, double spotUm, boolean rightToLeft) {

    private static final int LINES = 16;

    /** The header of a file; empty when it has none. */
    static Optional<NuLineHeader> of(FileHead file) {
        Map<String, String> values = new HashMap<>();
        for (String line : file.lines(LINES)) {
            List<String> cells = Dialect.CSV.cells(line);
            if (cells.size() > 1 && cells.getFirst().endsWith(":")) {
                values.putIfAbsent(
                        cells.getFirst().toLowerCase(Locale.ROOT), String.join(" ", cells.subList(1, cells.size())));
            }
        }
        double number = number(values, "laser line number:");
        return Double.isNaN(number)
                ? Optional.empty()
                : Optional.of(new NuLineHeader(
                        (int) number,
                        number(values, "spot spacing:"),
                        number(values, "spot size:"),
                        values.getOrDefault("direction of ablation:", "")
                                .toLowerCase(Locale.ROOT)
                                .contains("right to left")));
    }

    private static double number(Map<String, String> values, String key) {
        String text = values.getOrDefault(key, "");
        NumberScanner scanner = NumberScanner.of(text, '\n', '.');
        double value = scanner.next(text.length());
        return scanner.wellFormed() ? value : Double.NaN;
    }
}
