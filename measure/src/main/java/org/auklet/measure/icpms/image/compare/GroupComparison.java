package org.auklet.measure.icpms.image.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.auklet.quantity.InputException;
import org.auklet.quantity.Interval;
import org.auklet.quantity.NumberText;

/**
 * Two groups of subjects. Sections are averaged within their subject first; pixels of one section, and sections of one
 * animal, are not independent animals (Lazic, BMC Neurosci. 11, 5, 2010).
 *
 * @param first the group whose mean the difference begins with
 * @param second the other
 * @param subjects the subjects of both, with their means
 * @param firstMean mean of the first group's subjects
 * @param secondMean mean of the second's
 * @param welch test that allows unequal variances
 * @param permutation test that assumes no distribution
 * @param effect difference in pooled standard deviations
 * @param warnings what a reader must know, each a sentence
 */
public record GroupComparison(
        String first,
        String second,
        List<SubjectMean> subjects,
        double firstMean,
        double secondMean,
        WelchTest welch,
        PermutationTest permutation,
        HedgesEffect effect,
        List<String> warnings) {

    private static final int FEWEST = 2;
    private static final int FEW = 5;

    public GroupComparison {
        subjects = List.copyOf(subjects);
        warnings = List.copyOf(warnings);
    }

    /**
     * Compares two groups.
     *
     * @param first name of the group that comes first in the difference
     * @param second name of the other
     * @param seed of the permutations, needed when there are too many to try all
     */
    public static GroupComparison of(List<Section> sections, String first, String second, long seed) {
        List<SubjectMean> subjects = subjects(sections, first, second);
        requireApart(subjects, first, second);
        double[] a = values(subjects, first);
        double[] b = values(subjects, second);
        requireSubjects(first, a.length, sections);
        requireSubjects(second, b.length, sections);
        PermutationTest permutation = PermutationTest.of(a, b, seed);
        return new GroupComparison(
                first,
                second,
                subjects,
                Sample.of(a).mean(),
                Sample.of(b).mean(),
                WelchTest.of(Sample.of(a), Sample.of(b)),
                permutation,
                HedgesEffect.of(Sample.of(a), Sample.of(b)),
                warnings(subjects, first, a.length, second, b.length, permutation));
    }

    private static void requireApart(List<SubjectMean> subjects, String first, String second) {
        Set<String> names = new TreeSet<>();
        for (SubjectMean subject : subjects) {
            if (!names.add(subject.subject())) {
                throw new InputException(
                        "Subject " + subject.subject() + " is in both groups, " + first + " and " + second + ".",
                        "This comparison is of different subjects. Give them different names, or compare the"
                                + " differences within subjects.");
            }
        }
    }

    private static List<SubjectMean> subjects(List<Section> sections, String first, String second) {
        Map<List<String>, List<Double>> values = new LinkedHashMap<>();
        for (Section section : sections) {
            if (!Double.isFinite(section.value())) {
                throw new InputException(
                        "Section " + section.name() + " of subject " + section.subject() + " has no value.",
                        "Leave it out, or mend its region.");
            }
            if (section.group().equals(first) || section.group().equals(second)) {
                values.computeIfAbsent(List.of(section.group(), section.subject()), key -> new ArrayList<>())
                        .add(section.value());
            }
        }
        List<SubjectMean> subjects = new ArrayList<>();
        values.forEach((key, of) -> {
            Sample sample = Sample.of(of.stream().mapToDouble(v -> v).toArray());
            subjects.add(new SubjectMean(key.get(0), key.get(1), sample.n(), sample.mean(), sample.sd()));
        });
        return subjects;
    }

    private static double[] values(List<SubjectMean> subjects, String group) {
        return subjects.stream()
                .filter(s -> s.group().equals(group))
                .mapToDouble(SubjectMean::value)
                .toArray();
    }

    private static void requireSubjects(String group, int n, List<Section> sections) {
        if (n < FEWEST) {
            Set<String> groups =
                    new TreeSet<>(sections.stream().map(Section::group).toList());
            throw new InputException(
                    "Group " + group + " has " + n + " subject(s); groups are compared by subjects, of which each needs"
                            + " at least " + FEWEST + ".",
                    "Pixels and sections of one animal do not replace animals. Groups there are: "
                            + String.join(", ", groups) + ".");
        }
    }

    private static List<String> warnings(
            List<SubjectMean> subjects, String first, int n, String second, int m, PermutationTest permutation) {
        List<String> warnings = new ArrayList<>();
        if (Math.min(n, m) < FEW) {
            warnings.add(n + " subjects of " + first + " against " + m + " of " + second
                    + ": only large differences can be found, and the interval leans on a normal distribution.");
        }
        if (permutation.smallestP() > 0.05) {
            warnings.add("With so few subjects no permutation can have a p below "
                    + NumberText.rounded(permutation.smallestP(), 2) + ".");
        }
        long single = subjects.stream().filter(s -> s.sections() == 1).count();
        if (single > 0 && single < subjects.size()) {
            warnings.add(single + " of " + subjects.size()
                    + " subjects have one section, others more: their means are not equally sure.");
        }
        return warnings;
    }

    /** First mean over second, without an interval. */
    public double ratio() {
        return firstMean / secondMean;
    }

    /** 95 % interval of the difference of the means. */
    public Interval difference() {
        return welch.interval();
    }
}
