package org.auklet.store;

import static org.auklet.store.Json.object;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.auklet.result.Provenance;
import org.auklet.result.Result;
import org.jspecify.annotations.Nullable;

/**
 * Where a result came from, as {@code provenance.json}: version, command, seed, every input with its SHA-256,
 * settings, versions of the numerical software, and the list of files that the results folder holds.
 */
final class ProvenanceJson {

    private ProvenanceJson() {}

    static String of(Result result, List<String> files) {
        Provenance p = result.provenance();
        return Json.text(object(
                "schema",
                1,
                "study",
                result.study(),
                "title",
                result.title(),
                "version",
                p.version(),
                "command",
                p.command(),
                "seed",
                result.seed(),
                "inputs",
                p.inputs().stream().map(ProvenanceJson::input).toList(),
                "settings",
                new TreeMap<>(p.settings()),
                "software",
                new TreeMap<>(p.software()),
                ResultsFolder.FILES_KEY,
                files));
    }

    private static Map<String, @Nullable Object> input(Provenance.Input i) {
        return object("path", i.path(), "sha256", i.sha256(), "bytes", i.bytes());
    }
}
