package org.auklet.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.auklet.report.page.MeasurementPage;
import org.auklet.report.page.Page;
import org.auklet.report.template.JtemeasurementGenerated;
import org.auklet.report.template.JtereportGenerated;
import org.auklet.report.text.Words;
import org.auklet.result.MeasurementResult;
import org.auklet.study.result.StudyResult;

/**
 * Writes the report of a study or a measurement: HTML that is also well-formed XML, with its style sheet and figures inside and no
 * reference to anything outside. The same result gives the same bytes.
 */
public final class Report {

    private static final int USUAL_LENGTH = 1 << 18;

    private Report() {}

    /** Writes the report to a file, UTF-8, replacing it. */
    public static void write(StudyResult result, Path file) throws IOException {
        Files.writeString(file, render(result), StandardCharsets.UTF_8);
    }

    /** The report as text. */
    @SuppressWarnings("NullAway") // the generated template takes null for "no interceptor"
    public static String render(StudyResult result) {
        StringOutput out = new StringOutput(USUAL_LENGTH);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(out), null, Page.of(result, css()));
        return Words.printable(out.toString());
    }

    /** Writes the report of a measurement to a file, UTF-8, replacing it. */
    public static void write(MeasurementResult result, Path file) throws IOException {
        Files.writeString(file, render(result), StandardCharsets.UTF_8);
    }

    /** The report of a measurement as text. */
    @SuppressWarnings("NullAway") // the generated template takes null for "no interceptor"
    public static String render(MeasurementResult result) {
        StringOutput out = new StringOutput(USUAL_LENGTH);
        JtemeasurementGenerated.render(new OwaspHtmlTemplateOutput(out), null, MeasurementPage.of(result, css()));
        return Words.printable(out.toString());
    }

    private static String css() {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the report module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("report.css cannot be read", e);
        }
    }
}
