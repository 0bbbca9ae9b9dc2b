package org.auklet.study.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.auklet.equation.fit.Scale;
import org.auklet.study.Question;

/**
 * Why the targeted tumour holds more than the reference's:
 *
 * <pre>
 *   T_t/T_c  =  T_t(no binding)/T_c(no binding)  x  (T_t/T_t(no binding)) / (T_c/T_c(no binding))
 *   ratio    =  exposure ratio                   x  binding gain
 * </pre>
 *
 * T(no binding) is the arm predicted with its own body and an idle ligand; for a control without a ligand it is the arm
 * itself, and the gain is that of the targeted arm alone.
 */
final class TargetingSplit {

    private TargetingSplit() {}

    /**
     * Ratio, exposure ratio and binding gain, in this order.
     *
     * @param referenceBinds whether the reference arm's particle has a ligand that binds
     */
    static List<Functional> of(Question q, boolean referenceBinds) {
        Target bound = new Target(q.arm(), "tumour", q.timeH());
        Target idle = new Target(q.arm(), "tumour", q.timeH(), true);
        Target reference = new Target(q.reference(), "tumour", q.timeH());
        Target idleReference = new Target(q.reference(), "tumour", q.timeH(), referenceBinds);
        String at = Pharmacokinetics.at(q.timeH());
        return List.of(
                number(
                        q.arm(),
                        "tumour ratio",
                        "tumour of " + q.arm() + " over tumour of " + q.reference() + at,
                        List.of(bound, reference),
                        v -> v[0] / v[1]),
                number(
                        q.arm(),
                        "exposure ratio",
                        "the same as if no ligand bound anything" + at,
                        List.of(idle, idleReference),
                        v -> v[0] / v[1]),
                number(
                        q.arm(),
                        "binding gain",
                        "tumour with over tumour without binding, same body, against the reference's" + at,
                        List.of(bound, idle, reference, idleReference),
                        v -> v[0] / v[1] / (v[2] / v[3])));
    }

    private static Functional number(
            String arm, String name, String meaning, List<Target> targets, ToDoubleFunction<double[]> of) {
        return new Functional(arm, name, "1", Scale.LOG, meaning, targets, of);
    }
}
