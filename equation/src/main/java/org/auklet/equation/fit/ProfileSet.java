package org.auklet.equation.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.auklet.quantity.Interval;

/** Profiles of a fit. */
public final class ProfileSet {

    /** Points up to this share above the threshold count as accepted: ends lie on it, but for rounding. */
    private static final double ACCEPTANCE = 1e-5;

    private final FitResult fit;
    private final List<Profile> parameters;
    private final List<Profile> derived;
    private final List<String> notes;
    private final long gradientEvaluations;

    private ProfileSet(
            FitResult fit, List<Profile> parameters, List<Profile> derived, List<String> notes, long evaluations) {
        this.fit = fit;
        this.parameters = List.copyOf(parameters);
        this.derived = List.copyOf(derived);
        this.notes = List.copyOf(notes);
        this.gradientEvaluations = evaluations;
    }

    static ProfileSet of(
            FitResult fit,
            List<Integer> parameters,
            List<DerivedQuantity> derived,
            List<ProfileEnd> ends,
            List<String> notes,
            long evaluations) {
        double[] theta = fit.estimates();
        List<Profile> first = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            FreeParameter parameter = fit.problem().parameters().get(parameters.get(i));
            first.add(profile(
                    parameter.name(),
                    parameter.unit(),
                    theta[parameters.get(i)],
                    ends.get(2 * i),
                    ends.get(2 * i + 1),
                    theta));
        }
        List<Profile> second = new ArrayList<>();
        for (int i = 0; i < derived.size(); i++) {
            int at = 2 * (parameters.size() + i);
            double value = derived.get(i).evaluate(theta.clone(), new double[theta.length]);
            second.add(profile(
                    derived.get(i).name(), derived.get(i).unit(), value, ends.get(at), ends.get(at + 1), theta));
        }
        return new ProfileSet(fit, first, second, notes, evaluations);
    }

    private static Profile profile(
            String name, String unit, double estimate, ProfileEnd lower, ProfileEnd upper, double[] theta) {
        List<ProfilePoint> points = new ArrayList<>(lower.points().reversed());
        points.add(new ProfilePoint(estimate, 0, theta));
        points.addAll(upper.points());
        points.sort(Comparator.comparingDouble(ProfilePoint::value));
        return new Profile(
                name,
                unit,
                estimate,
                new Interval(lower.value(), upper.value()),
                lower.reason(),
                upper.reason(),
                points,
                lower.evaluations(),
                upper.evaluations());
    }

    /** The fit that the profiles belong to: the given one, or a better one found on the way. */
    public FitResult fit() {
        return fit;
    }

    /** Profiles of parameters, in the order asked for. */
    public List<Profile> parameters() {
        return parameters;
    }

    /** Profiles of derived quantities, in the order asked for. */
    public List<Profile> derived() {
        return derived;
    }

    /** What a reader should know, for example that the fit was repeated. */
    public List<String> notes() {
        return notes;
    }

    /** Evaluations of the model with derivatives, all rounds together. */
    public long gradientEvaluations() {
        return gradientEvaluations;
    }

    /** Parameter vectors of all profile points whose likelihood is acceptable at the confidence level, natural units. */
    public List<double[]> accepted() {
        double rise = fit.threshold().rise() * (1 + ACCEPTANCE);
        List<double[]> all = new ArrayList<>();
        for (List<Profile> group : List.of(parameters, derived)) {
            for (Profile profile : group) {
                profile.points().stream()
                        .filter(point -> point.rise() <= rise)
                        .forEach(point -> all.add(point.theta().clone()));
            }
        }
        return all;
    }
}
