package org.auklet.yaml;

import java.util.ArrayList;
import java.util.List;
import org.auklet.result.Fact;
import org.auklet.result.Finding;

/** What a file declared, and what was noticed while reading it. */
public final class Facts {

    private final String file;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param file the file as the user named it */
    public Facts(String file) {
        this.file = file;
    }

    /** One thing that was declared, or assumed in its absence. */
    public void add(String group, String name, String value, String source) {
        facts.add(new Fact(group, name, value, source));
    }

    /** A warning about a place of the file. */
    public void warn(Field field, String message) {
        findings.add(new Finding("warning", place(field), message));
    }

    /** A note about a place of the file. */
    public void note(Field field, String message) {
        findings.add(new Finding("note", place(field), message));
    }

    /** A finding of another file. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** What was declared, in the order in which it was read. */
    public List<Fact> facts() {
        return facts;
    }

    /** What was noticed, in that order. */
    public List<Finding> findings() {
        return findings;
    }

    private String place(Field field) {
        int line = field.problems().lineOf(field.pointer());
        return line > 0 ? file + ":" + line : file;
    }
}
