package org.auklet.evidence;

import java.util.List;
import java.util.Optional;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.quantity.Unit;
import org.auklet.record.ControlKind;
import org.auklet.record.Measurement;
import org.auklet.record.QuantityKind;

/**
 * Tumour uptake of a targeted particle beside that of its control, in one reading of the source.
 *
 * @param name the pair's name in the catalogue, shared by its readings
 * @param reading 1 as the table prints it; 2 and more are other readings
 * @param reason why there are several readings, or empty
 * @param particle the particle
 * @param core what its core is made of
 * @param ligand the targeting ligand
 * @param pair name of the ligand-receptor pair in the catalogue, or empty
 * @param study name of the study in the catalogue, or empty
 * @param cancer the cancer
 * @param tumourModel the cell line or model
 * @param targeted uptake of the targeted particle in {@code unit}
 * @param control uptake of the control in {@code unit}
 * @param unit {@code %{ID}} or {@code %{ID}/g}: different quantities
 * @param timeH time after injection in h
 * @param timeIsUpperLimit whether the source only says that it was before {@code timeH}
 * @param controlKind what kind of control it is
 * @param controlWords the control in the source's words
 * @param size the particle's size where the source gives one
 * @param note what to mind, or empty
 * @param citation where it was read
 * @param grade how it came to be
 */
public record UptakePair(
        String name,
        int reading,
        String reason,
        String particle,
        String core,
        String ligand,
        String pair,
        String study,
        String cancer,
        String tumourModel,
        double targeted,
        double control,
        Unit unit,
        double timeH,
        boolean timeIsUpperLimit,
        ControlKind controlKind,
        String controlWords,
        Optional<PublishedSize> size,
        String note,
        Citation citation,
        EvidenceGrade grade) {

    /** Targeted over control; what it means depends on the kind of control. */
    public double ratio() {
        return targeted / control;
    }

    /** Share of the dose in the tumour, or share per gram of it. */
    public QuantityKind kind() {
        return QuantityKind.infer(unit).orElseThrow();
    }

    /** The two values as rows of the measurement record, arms {@code targeted} and {@code control}. */
    public List<Measurement> measurements() {
        return List.of(row("targeted", targeted, ControlKind.NONE), row("control", this.control, controlKind));
    }

    private Measurement row(String arm, double value, ControlKind control) {
        return Measurement.builder()
                .study(name)
                .arm(arm)
                .specimen("tumour")
                .analyte("particle")
                .kind(kind())
                .value(value)
                .unit(unit)
                .timeH(timeH)
                .method(timeIsUpperLimit ? "the time is an upper limit" : "")
                .control(control)
                .source(citation.text())
                .grade(grade)
                .build();
    }
}
