package org.auklet.model.body;

import java.util.Set;
import org.auklet.equation.ModelBuilder;

/**
 * The way through hepatocytes, beside that through the macrophages of the liver:
 *
 * <pre>
 *   interstitium (space of Disse) -> hepatocytes -> bile and gut content -> faeces
 *        hepatocyteUptake m_liver C_liver     biliaryRate        intestinalTransit
 * </pre>
 *
 * <p>C_liver per accessible interstitial volume. What is in the gut's content is neither in the gut as weighed nor in
 * faeces; nothing is taken up from it again.
 */
final class LiverEquations {

    private final ModelBuilder m;
    private final boolean hepatobiliary;

    LiverEquations(ModelBuilder m, Set<Mechanism> mechanisms) {
        this.m = m;
        this.hepatobiliary = mechanisms.contains(Mechanism.HEPATOBILIARY);
    }

    void write() {
        if (!hepatobiliary) {
            return;
        }
        m.group("liver");
        m.field(BodyEquations.SIZE, "hepatocytes", "nmol", "0", "in hepatocytes");
        m.state("gutContent", "nmol", "0", "in bile and gut content");
        m.flow("I_liver", "hepatocytes", "hepatocyteUptake*massPerVolume*V_liver*C_liver");
        m.flow("hepatocytes", "gutContent", "biliaryRate*hepatocytes");
        m.flow("hepatocytes", "freeLabel", "labelLossRate*hepatocytes");
        m.flow("gutContent", "faeces", "intestinalTransit*gutContent");
    }

    /** What the liver holds besides interstitium and macrophages, as terms of a sum over the size classes. */
    static String fields(Set<Mechanism> mechanisms) {
        return mechanisms.contains(Mechanism.HEPATOBILIARY) ? " + hepatocytes" : "";
    }

    /** Scalar states on the way out. */
    static String states(Set<Mechanism> mechanisms) {
        return mechanisms.contains(Mechanism.HEPATOBILIARY) ? " + gutContent" : "";
    }
}
