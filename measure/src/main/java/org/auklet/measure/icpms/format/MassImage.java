package org.auklet.measure.icpms.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.auklet.measure.icpms.file.ReadOptions;
import org.auklet.measure.icpms.file.Refusal;
import org.auklet.measure.icpms.imzml.ImzmlReader;
import org.auklet.measure.icpms.imzml.MassWindow;
import org.auklet.measure.icpms.signal.ElementImage;
import org.auklet.measure.icpms.signal.Recorded;
import org.auklet.quantity.NumberText;
import org.auklet.record.Finding;

/** An imzML file as an image: the total ion current, or sums around the masses that are asked for as channels. */
final class MassImage {

    /** Half the width of the windows, in millionths of the mass. */
    private static final double PARTS_PER_MILLION = 5;

    private MassImage() {}

    static Recorded<ElementImage> read(Path file, ReadOptions options) {
        try (ImzmlReader reader = ImzmlReader.open(file, options.limits())) {
            if (options.channels().isEmpty()) {
                return Recorded.of(reader.totalIonCurrent());
            }
            List<MassWindow> windows = new ArrayList<>();
            for (String name : options.channels()) {
                windows.add(window(file, name));
            }
            return new Recorded<>(reader.image(windows), List.of(assumed(file)));
        }
    }

    private static MassWindow window(Path file, String name) {
        try {
            double mz = Double.parseDouble(name.strip());
            if (mz > 0 && mz < Double.POSITIVE_INFINITY) {
                return MassWindow.around(mz, PARTS_PER_MILLION);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refusal.atLine(
                file,
                0,
                name,
                "A channel of an imzML file is a mass-to-charge ratio.",
                "Write for example 420.1603; leave the channels out for the total ion current.");
    }

    private static Finding assumed(Path file) {
        return new Finding(
                Finding.Severity.NOTE,
                "mass_window",
                file.toString(),
                List.of(),
                "",
                "Signal within " + NumberText.of(PARTS_PER_MILLION) + " ppm of each mass was summed.",
                "");
    }
}
