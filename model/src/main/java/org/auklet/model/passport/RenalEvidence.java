package org.auklet.model.passport;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.auklet.particle.Particle;

/**
 * What was published of a particle and the kidney: resource {@code renal-evidence.csv}.
 *
 * @param particle the particle
 * @param lowNm smallest hydrodynamic diameter, nm, NaN when open
 * @param highNm largest hydrodynamic diameter, nm, NaN when open
 * @param charge charge in a word, empty when not stated
 * @param coats parts of the name of the coat, empty when any
 * @param answer what the kidney did
 * @param finding in words
 * @param source citation
 */
public record RenalEvidence(
        String particle,
        double lowNm,
        double highNm,
        String charge,
        List<String> coats,
        RenalAnswer answer,
        String finding,
        String source) {

    /** How far outside the published diameters a particle is still compared, nm. */
    private static final double NEAR_NM = 1.0;

    private static final List<RenalEvidence> ALL = load();

    public RenalEvidence {
        coats = List.copyOf(coats);
    }

    /** All of it. */
    public static List<RenalEvidence> all() {
        return ALL;
    }

    /** What was seen of particles like this one: of its size, and of its charge and coat as far as the finding names them. */
    static List<RenalEvidence> of(Particle particle, SurfaceCharge charge) {
        return ALL.stream().filter(e -> e.concerns(particle, charge)).toList();
    }

    private boolean concerns(Particle p, SurfaceCharge surface) {
        double d = p.hydrodynamicDiameter().meanNm();
        String coat = p.coat().toLowerCase(Locale.ROOT);
        boolean size = !(d < lowNm - NEAR_NM) && !(d > highNm + NEAR_NM);
        boolean sameCharge = charge.isEmpty() || charge.equals(surface.word());
        boolean sameCoat = coats.isEmpty() || coats.stream().anyMatch(coat::contains);
        return size && sameCoat && (sameCharge || (!coats.isEmpty() && sameCoat));
    }

    private static List<RenalEvidence> load() {
        try (Reader reader = open();
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().map(RenalEvidence::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RenalEvidence parse(NamedCsvRecord row) {
        String coat = row.getField("coat");
        return new RenalEvidence(
                row.getField("particle"),
                number(row.getField("diameter_low_nm")),
                number(row.getField("diameter_high_nm")),
                row.getField("charge"),
                coat.isEmpty() ? List.of() : Arrays.asList(coat.split("\\|", -1)),
                RenalAnswer.of(row.getField("answer")),
                row.getField("finding"),
                row.getField("source"));
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static Reader open() {
        InputStream stream = RenalEvidence.class.getResourceAsStream("renal-evidence.csv");
        if (stream == null) {
            throw new IllegalStateException("resource renal-evidence.csv is missing");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
