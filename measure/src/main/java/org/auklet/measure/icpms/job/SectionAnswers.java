package org.auklet.measure.icpms.job;

import java.util.List;
import org.auklet.measure.icpms.image.colocalise.Colocalisation;
import org.auklet.measure.icpms.image.compare.GroupComparison;
import org.auklet.measure.icpms.job.Job.Groups;
import org.auklet.measure.icpms.job.Job.LabelSpec;
import org.auklet.measure.icpms.job.Job.TissueSpec;
import org.auklet.result.Verdict;

/** Answers to the questions that are asked of sections. */
final class SectionAnswers {

    private static final double ALPHA = 0.05;
    private static final int BLOCK = 3;

    private final Job job;
    private final TissueSpec tissue;
    private final LabelSpec label;
    private final Images images;
    private final ResultBuilder result;

    SectionAnswers(Job job, TissueSpec tissue, LabelSpec label, Images images, ResultBuilder result) {
        this.job = job;
        this.tissue = tissue;
        this.label = label;
        this.images = images;
        this.result = result;
    }

    void answer(List<Section> all) {
        List<Section> sections =
                all.stream().filter(s -> s.whole().pixels() > 0).toList();
        boolean first = job.labels().values().iterator().next().equals(label);
        for (Job.Ask ask : job.questions()) {
            switch (ask) {
                case Groups g when g.label().equals(label.probe().name()) -> groups(g, sections);
                case Job.Colocalisation c when first -> sections.forEach(s -> together(c, s));
                default -> {
                    // told with the sections, or of another label
                }
            }
        }
    }

    private void groups(Groups asked, List<Section> sections) {
        boolean byRegion = tissue.regions().isPresent();
        List<org.auklet.measure.icpms.image.compare.Section> values = sections.stream()
                .map(s -> new org.auklet.measure.icpms.image.compare.Section(
                        s.spec().group(),
                        s.spec().subject(),
                        s.spec().name(),
                        (byRegion ? s.brightest() : s.whole()).mean().value()))
                .toList();
        GroupComparison c = GroupComparison.of(values, asked.of(), asked.against(), job.seed());
        String where = byRegion ? " in the brightest region" : "";
        boolean shown = c.welch().p() < ALPHA;
        String answer = asked.of() + " against " + asked.against() + ", "
                + label.probe().target() + " per um2" + where
                + ": " + (shown ? c.ratio() > 1 ? "more" : "less" : "no difference shown") + ", "
                + ReceptorReport.number(c.firstMean()) + " against " + ReceptorReport.number(c.secondMean())
                + " (difference 95 % interval "
                + ReceptorReport.number(c.difference().lower()) + " to "
                + ReceptorReport.number(c.difference().upper()) + "; Welch p = "
                + ReceptorReport.number(c.welch().p()) + ", permutation p = "
                + ReceptorReport.number(c.permutation().p()) + "; subjects are the unit).";
        result.add(new Verdict(
                "Does " + asked.of() + " have more " + label.probe().target() + " than " + asked.against() + "?",
                answer,
                c.firstMean() - c.secondMean(),
                c.difference().lower(),
                c.difference().upper(),
                "/um2",
                Double.NaN));
        result.answer(answer);
        c.warnings().forEach(w -> result.warn(asked.of() + " against " + asked.against(), w));
    }

    private void together(Job.Colocalisation asked, Section section) {
        List<Images.Corrected> maps = asked.channels().stream()
                .map(channel -> images.correct(
                        section.image(),
                        channel,
                        section.spec().startS(),
                        section.spec().laserLog().isEmpty()))
                .toList();
        Colocalisation c = Colocalisation.of(
                maps.get(0).map().value(),
                maps.get(1).map().value(),
                section.sample(),
                BLOCK,
                asked.shuffles(),
                job.seed());
        String pair = asked.channels().get(0) + " and " + asked.channels().get(1);
        String answer = pair + " in " + section.spec().name() + ": Pearson " + ReceptorReport.number(c.pearson())
                + " (p = "
                + ReceptorReport.number(c.shuffles().p()) + " by " + asked.shuffles() + " shuffles of blocks), Manders "
                + ReceptorReport.number(c.manders().m1()) + " and "
                + ReceptorReport.number(c.manders().m2())
                + ", above Costes's thresholds "
                + ReceptorReport.number(c.mandersAbove().m1()) + " and "
                + ReceptorReport.number(c.mandersAbove().m2()) + ", Li's ICQ " + ReceptorReport.number(c.icq()) + ".";
        result.add(new Verdict(
                "Do " + pair + " lie together in " + section.spec().name() + "?",
                answer,
                c.pearson(),
                Double.NaN,
                Double.NaN,
                "1",
                Double.NaN));
        result.answer(answer);
    }
}
