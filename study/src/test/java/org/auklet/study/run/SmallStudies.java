package org.auklet.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.record.Measurement;
import org.auklet.study.Observation;
import org.auklet.study.Study;
import org.auklet.study.file.StudyReader;

/** Small studies, written as people write them and read back. */
final class SmallStudies {

    /** A targeted particle and its control, coarse and short. */
    static final String PAIR = """
            schema: 1
            study: pair
            particles:
              dot: {hydrodynamic_diameter: 7 nm, ligand: {name: cRGD, target: integrin}}
              bare: {hydrodynamic_diameter: 7 nm}
            organism: {species: mouse, body_weight: 20 g}
            tumour: {mass: 0.2 g}
            dosing: {amount: 1 pmol}
            arms:
              targeted: {particle: dot}
              control: {particle: bare, control: untargeted}
            settings: {end: 24 h, shells: 8, fit_shells: 6}
            questions:
              - {ask: targeting, arm: targeted, reference: control, time: 24 h}
              - {ask: clearance}
            """;

    /** A few made-up values of both arms, to which {@link #FIT} can be fitted. */
    static final String PAIR_ROWS = """
            targeted,blood,1,25
            targeted,blood,4,17
            targeted,blood,24,1.9
            targeted,tumour,4,1.9
            targeted,tumour,24,2.1
            targeted,liver,4,5.2
            targeted,liver,24,4.1
            control,blood,1,21
            control,blood,4,14
            control,blood,24,1.5
            control,tumour,4,1.1
            control,tumour,24,0.6
            control,liver,4,4.4
            control,liver,24,4.6
            """;

    static final String FIT = """
            observations:
              - file: data.csv
            fit:
              starts: 2
              free:
                survivingFraction: {start: 0.4}
                uptake_liver: {start: 0.02 mL/h/g}
                sievingScale: {start: 1}
              hypotheses:
                - name: shared body
                - name: surviving dose differs
                  per_arm: [survivingFraction]
              hold_out:
                - {name: control at 24 h, arm: control, time: 24 h}
            """;

    private SmallStudies() {}

    /** Reads a study without data. */
    static Study read(Path folder, String yaml) {
        try {
            return StudyReader.read(Files.writeString(folder.resolve("study.yaml"), yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a study with {@code data.csv} beside it: rows of arm, specimen, hours and %ID/g. */
    static Study read(Path folder, String yaml, String rows) {
        StringBuilder csv = new StringBuilder("arm,specimen,time_h,value,unit\n");
        rows.lines().forEach(row -> csv.append(row).append(",%{ID}/g\n"));
        write(folder, csv);
        return read(folder, yaml);
    }

    /** Writes {@code data.csv}. */
    static void write(Path folder, CharSequence csv) {
        try {
            Files.writeString(folder.resolve("data.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An observation of an arm in %ID/g. */
    static Observation observed(String arm, String specimen, double timeH, double value) {
        Measurement row = Measurement.builder()
                .arm(arm)
                .specimen(specimen)
                .kind(org.auklet.record.QuantityKind.PERCENT_INJECTED_DOSE_PER_GRAM)
                .unit("%{ID}/g")
                .timeH(timeH)
                .value(value)
                .build();
        return new Observation(row, specimen, "data.csv");
    }

    /** An observation below a limit of detection. */
    static Observation below(String arm, String specimen, double timeH, double limit) {
        Observation any = observed(arm, specimen, timeH, limit);
        return new Observation(any.row().toBuilder().belowLod(limit).build(), specimen, "data.csv");
    }
}
