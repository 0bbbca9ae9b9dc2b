package org.auklet.measure.icpms.perkinelmer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.file.TextFile;
import org.auklet.measure.icpms.signal.PixelSize;

/**
 * How the laser went, as far as files beside the lines say it.
 *
 * @param pixel size of a pixel
 * @param acquisitionS time of one acquisition, s; NaN when nothing says it
 */
record LaserSetting(PixelSize pixel, double acquisitionS) {

    private static final String POSITIONS = "positions.txt";
    private static final String PARAMETERS = "parameters.conf";
    private static final double UM_PER_MM = 1000.0;
    private static final int COORDINATES = 3;

    /**
     * The setting of a folder.
     *
     * @param lines number of lines found there
     * @param columns acquisitions of the longest line
     * @throws org.auklet.quantity.InputException when a file beside the lines cannot be understood
     */
    static LaserSetting of(Path folder, int lines, int columns) {
        Path parameters = folder.resolve(PARAMETERS);
        if (Files.exists(parameters)) {
            return ofParameters(parameters);
        }
        Path positions = folder.resolve(POSITIONS);
        PixelSize pixel = Files.exists(positions) ? ofPositions(positions, lines, columns) : PixelSize.UNKNOWN;
        return new LaserSetting(pixel, Double.NaN);
    }

    private static LaserSetting ofParameters(Path file) {
        Map<String, Double> values = new HashMap<>();
        List<String> lines = TextFile.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] pair = lines.get(i).split("=", 2);
            String key = pair[0].strip();
            if (List.of("ablation.speed", "acquisition.time", "space.interval").contains(key)) {
                values.put(key, number(file, i + 1, key, pair.length > 1 ? pair[1] : ""));
            }
        }
        double speed = values.getOrDefault("ablation.speed", Double.NaN) * UM_PER_MM;
        double time = values.getOrDefault("acquisition.time", Double.NaN);
        double interval = values.getOrDefault("space.interval", Double.NaN) * UM_PER_MM;
        return new LaserSetting(new PixelSize(speed * time, interval), time);
    }

    /** Blocks of a line {@code LINE} and two of x, y, z in mm: where a line of the laser begins and ends. */
    private static PixelSize ofPositions(Path file, int lines, int columns) {
        List<double[]> points = new ArrayList<>();
        List<String> text = TextFile.read(file).lines().toList();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (!line.isEmpty() && !line.equalsIgnoreCase("LINE")) {
                points.add(point(file, i + 1, line));
            }
        }
        if (points.size() != 2 * lines) {
            throw Refusal.of(
                    file,
                    "It has " + points.size() / 2 + " lines; the folder has " + lines + ".",
                    "Put the files of all lines there, or take " + POSITIONS + " out.");
        }
        double length = distance(points.get(0), points.get(1));
        double apart = lines < 2 ? Double.NaN : distance(points.get(0), points.get(2));
        return new PixelSize(length / columns, apart);
    }

    private static double[] point(Path file, int line, String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != COORDINATES) {
            throw Refusal.atLine(file, line, "", "Three numbers x,y,z in mm were expected.", "");
        }
        double[] point = new double[COORDINATES];
        for (int i = 0; i < COORDINATES; i++) {
            point[i] = number(file, line, "", cells[i]) * UM_PER_MM;
        }
        return point;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(b[0] - a[0], b[1] - a[1]);
    }

    private static double number(Path file, int line, String field, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.atLine(file, line, field, "A number was expected, not \"" + text.strip() + "\".", "");
        }
    }
}
