package org.auklet.measure.icpms.image.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.auklet.quantity.InputException;
import org.junit.jupiter.api.Test;

/**
 * Five subjects against four, values of scipy 1.17: stats.ttest_ind(a, b, equal_var=False), its confidence_interval(0.95),
 * a loop over itertools.combinations(range(9), 5) with the same t, and Hedges's g by its formula in numpy.
 */
class GroupComparisonReferenceTest {

    private static final double[] TREATED = {12.1, 14.3, 11.8, 15.2, 13.3};
    private static final double[] CONTROL = {9.7, 10.9, 11.2, 8.8};

    private static List<Section> sections(double[] treated, double[] control) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < treated.length; i++) {
            sections.add(new Section("treated", "t" + i, "s", treated[i]));
        }
        for (int i = 0; i < control.length; i++) {
            sections.add(new Section("control", "c" + i, "s", control[i]));
        }
        return sections;
    }

    @Test
    void welchIsThatOfScipy() {
        GroupComparison found = GroupComparison.of(sections(TREATED, CONTROL), "treated", "control", 1);
        assertThat(found.welch().t()).isCloseTo(3.753980484487319, within(1e-12));
        assertThat(found.welch().p()).isCloseTo(0.007131266600403084, within(1e-9));
        assertThat(found.welch().degreesOfFreedom()).isCloseTo(6.999786957103069, within(1e-10));
        assertThat(found.difference().lower()).isCloseTo(1.1806134477509165, within(1e-8));
        assertThat(found.difference().upper()).isCloseTo(5.1993865522490825, within(1e-8));
        assertThat(found.effect().g()).isCloseTo(2.1673174265164934, within(1e-12));
        assertThat(found.effect().interval().lower()).isCloseTo(0.5147072713121503, within(1e-12));
        assertThat(found.effect().interval().upper()).isCloseTo(3.8199275817208367, within(1e-12));
    }

    @Test
    void allDealsAreTried() {
        PermutationTest found = PermutationTest.of(TREATED, CONTROL, 1);
        assertThat(found.isExact()).isTrue();
        assertThat(found.deals()).isEqualTo(126);
        assertThat(found.p()).isEqualTo(2.0 / 126);
        assertThat(found.smallestP()).isEqualTo(1.0 / 126);
    }

    @Test
    void randomDealsAgreeWithEachOtherAndRepeat() {
        Random random = new Random(8);
        double[] a = random.doubles(15).toArray();
        double[] b = random.doubles(15).map(v -> v + 0.25).toArray();
        PermutationTest once = PermutationTest.of(a, b, 5);
        assertThat(once.isExact()).isFalse();
        assertThat(PermutationTest.of(a, b, 5)).isEqualTo(once);
        WelchTest welch = WelchTest.of(Sample.of(a), Sample.of(b));
        assertThat(once.p()).isCloseTo(welch.p(), within(0.01));
    }

    /** Three sections of one animal count as one animal: the same comparison as of their means. */
    @Test
    void sectionsAreAveragedWithinTheirSubject() {
        List<Section> one = new ArrayList<>(sections(TREATED, CONTROL).subList(1, 9));
        one.add(new Section("treated", "t0", "1", 11.1));
        one.add(new Section("treated", "t0", "2", 12.1));
        one.add(new Section("treated", "t0", "3", 13.1));
        GroupComparison found = GroupComparison.of(one, "treated", "control", 1);
        assertThat(found.welch().p()).isCloseTo(0.007131266600403084, within(1e-9));
        assertThat(found.subjects()).hasSize(9);
        assertThat(found.warnings()).anyMatch(w -> w.contains("8 of 9 subjects have one section"));
    }

    /** A thousand sections of one animal are one animal. */
    @Test
    void aGroupOfOneSubjectIsRefused() {
        List<Section> sections = new ArrayList<>(sections(TREATED, new double[0]));
        for (int i = 0; i < 1000; i++) {
            sections.add(new Section("control", "mouse 7", "pixel " + i, i));
        }
        assertThatThrownBy(() -> GroupComparison.of(sections, "treated", "control", 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("control has 1 subject");
        assertThatThrownBy(() -> GroupComparison.of(sections, "treated", "contrl", 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("control, treated");
    }

    @Test
    void aSubjectInBothGroupsIsRefused() {
        List<Section> sections = new ArrayList<>(sections(TREATED, CONTROL));
        sections.add(new Section("control", "t3", "s", 10));
        assertThatThrownBy(() -> GroupComparison.of(sections, "treated", "control", 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("t3 is in both groups");
    }

    @Test
    void fewSubjectsAreWarnedAbout() {
        GroupComparison found =
                GroupComparison.of(sections(new double[] {1, 2, 3}, new double[] {4, 5.5, 6}), "treated", "control", 1);
        assertThat(found.permutation().p()).isEqualTo(2.0 / 20);
        assertThat(found.warnings()).anyMatch(w -> w.contains("below 0.1"));
        assertThat(found.warnings()).anyMatch(w -> w.contains("3 subjects"));
        assertThat(found.ratio()).isCloseTo(2 / (15.5 / 3), within(1e-12));
    }

    /** With no difference there is, p below 0.05 in one of twenty experiments, variances and sizes unequal. */
    @Test
    void theTestsKeepTheirLevel() {
        Random random = new Random(12);
        int welch = 0;
        int permutation = 0;
        for (int i = 0; i < 2000; i++) {
            double[] a = random.doubles(6).map(v -> random.nextGaussian()).toArray();
            double[] b = random.doubles(8).map(v -> 2 * random.nextGaussian()).toArray();
            welch += WelchTest.of(Sample.of(a), Sample.of(b)).p() < 0.05 ? 1 : 0;
            permutation += i < 300 && PermutationTest.of(a, b, 1).p() < 0.05 ? 1 : 0;
        }
        assertThat(welch).isBetween(60, 140);
        assertThat(permutation).isBetween(4, 30);
    }
}
