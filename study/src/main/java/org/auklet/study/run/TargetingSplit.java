package org.auklet.study.run;

import java.util.List;
import org.auklet.equation.fit.Scale;
import org.auklet.study.Question;

/**
 * Why the targeted tumour holds more than the control's:
 *
 * <pre>
 *   T_t/T_c  =  T_t(no binding)/T_c  x  T_t/T_t(no binding)
 *   ratio    =  exposure ratio       x  binding gain
 * </pre>
 *
 * T_t(no binding) is the targeted arm predicted with its own body and an idle ligand, T_c the control arm.
 */
final class TargetingSplit {

    private TargetingSplit() {}

    /** Ratio, exposure ratio and binding gain, in this order. */
    static List<Functional> of(Question q) {
        Target bound = new Target(q.arm(), "tumour", q.timeH());
        Target unbound = new Target(q.arm(), "tumour", q.timeH(), true);
        Target control = new Target(q.reference(), "tumour", q.timeH());
        String at = " at " + Pharmacokinetics.text(q.timeH()) + " h";
        return List.of(
                ratio(
                        q.arm(),
                        "tumour ratio",
                        "tumour of " + q.arm() + " over tumour of " + q.reference() + at,
                        bound,
                        control),
                ratio(q.arm(), "exposure ratio", "the same as if the ligand bound nothing" + at, unbound, control),
                ratio(
                        q.arm(),
                        "binding gain",
                        "tumour with over tumour without binding, same body" + at,
                        bound,
                        unbound));
    }

    private static Functional ratio(String arm, String name, String meaning, Target top, Target bottom) {
        return new Functional(arm, name, "1", Scale.LOG, meaning, List.of(top, bottom), v -> v[0] / v[1]);
    }
}
