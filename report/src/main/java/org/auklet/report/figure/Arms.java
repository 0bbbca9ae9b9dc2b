package org.auklet.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.auklet.report.chart.Legend.Entry;
import org.auklet.report.chart.Legend.Kind;
import org.auklet.report.chart.Style;
import org.auklet.study.result.RadialProfile;
import org.auklet.study.result.Series;
import org.auklet.study.result.StudyResult;

/** The arms of a study in the order they are first told of; each keeps its style through the whole report. */
final class Arms {

    private final List<String> names;

    Arms(StudyResult result) {
        Set<String> seen = new LinkedHashSet<>();
        result.series().stream().map(Series::arm).forEach(seen::add);
        result.profiles().stream().map(RadialProfile::arm).forEach(seen::add);
        names = List.copyOf(seen);
    }

    Style style(String arm) {
        return Style.series(Math.max(0, names.indexOf(arm)));
    }

    /** One legend entry per arm. */
    List<Entry> entries(Kind kind) {
        List<Entry> entries = new ArrayList<>();
        names.forEach(name -> entries.add(new Entry(name, style(name), kind)));
        return entries;
    }
}
