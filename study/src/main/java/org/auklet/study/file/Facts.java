package org.auklet.study.file;

import java.util.ArrayList;
import java.util.List;
import org.auklet.study.result.Finding;
import org.auklet.study.result.StudyResult;

/** What a study declared, and what was noticed while reading it. */
final class Facts {

    private final String file;
    private final List<StudyResult.Fact> facts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param file the study file as the user named it */
    Facts(String file) {
        this.file = file;
    }

    /** One thing that was declared, or assumed in its absence. */
    void add(String group, String name, String value, String source) {
        facts.add(new StudyResult.Fact(group, name, value, source));
    }

    /** A warning about a place of the study file. */
    void warn(Field field, String message) {
        findings.add(new Finding("warning", place(field), message));
    }

    /** A note about a place of the study file. */
    void note(Field field, String message) {
        findings.add(new Finding("note", place(field), message));
    }

    /** A finding of another file. */
    void add(Finding finding) {
        findings.add(finding);
    }

    List<StudyResult.Fact> facts() {
        return facts;
    }

    List<Finding> findings() {
        return findings;
    }

    private String place(Field field) {
        int line = field.problems().lineOf(field.pointer());
        return line > 0 ? file + ":" + line : file;
    }
}
