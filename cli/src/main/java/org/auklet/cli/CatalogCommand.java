package org.auklet.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.auklet.evidence.Catalogue;
import org.auklet.quantity.InputException;
import org.auklet.quantity.NearMatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auklet catalog}. */
@Command(
        name = "catalog",
        header = "Look up what was published: affinities, tumour uptake, studies, trials.",
        description = {
            "",
            "The tables, every number with its citation and grade:",
            "  ligands   13 ligands and their receptors, with affinities (KD, IC50, Ki)",
            "  uptake    21 tumour uptakes of targeted particles beside their control",
            "  studies   12 studies with every number given of them",
            "  trials    12 clinical trials",
            "",
            "Without NAME the whole table, with it one entry and everything known of it. Where the source contradicts"
                    + " itself every reading is kept, and an asterisk says so.",
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nFor example:%n",
        footer = {
            "  auklet catalog uptake                          read the table",
            "  auklet catalog uptake psma-cdot-lncap          one pair, both readings of its time",
            "  auklet catalog uptake --csv -o uptake.csv      all of it, for a program",
            "  auklet catalog studies zhang-msh --csv         a study as a file of observations",
            "",
            "In a study file:",
            "  ligand: {name: cRGDY, affinity: {catalog: rgd-cyclic}}",
            "  observations: [{catalog: zhang-msh}]",
            "",
            "docs/evidence.md says what is in it and how a row is added."
        })
final class CatalogCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "TABLE", description = "ligands, uptake, studies or trials.")
    private String table = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "One entry; a name that is not there is answered with the near ones.")
    private @Nullable String name;

    @Option(names = "--csv", description = "As CSV; of studies the numbers in the columns of the measurement record.")
    private boolean csv;

    @Option(names = "--json", description = "As JSON; of studies also their limits, ranges and wavelengths.")
    private boolean json;

    @Option(
            names = {Destination.OPTION, "--output"},
            paramLabel = "FILE",
            description = "File to write; standard output when left out.")
    private @Nullable Path output;

    CatalogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Table chosen = Table.of(table);
        if (csv && json) {
            throw new InputException("--csv and --json are given together.", "Leave one of them out.");
        }
        new Destination(terminal, output).write(text(chosen, Catalogue.load()));
        return 0;
    }

    private String text(Table chosen, Catalogue catalogue) {
        if (json) {
            return Entries.json(chosen.entries(catalogue, name));
        }
        if (csv) {
            return Entries.csv(CatalogTable.flat(chosen.entries(catalogue, name), chosen.list));
        }
        return name == null ? chosen.all.apply(catalogue) : chosen.one.apply(catalogue, name);
    }

    /** A table of the catalogue; in CSV the items of its {@code list} are the rows. */
    private enum Table {
        LIGANDS(
                "affinities",
                CatalogText::ligands,
                (c, name) -> CatalogText.ligand(c.ligand(name)),
                c -> c.ligands().stream().map(CatalogTable::ligand).toList(),
                (c, name) -> List.of(CatalogTable.ligand(c.ligand(name)))),
        UPTAKE(
                "",
                CatalogText::uptake,
                (c, name) -> CatalogText.uptake(c.uptake(name)),
                c -> c.uptakeReadings().stream().map(CatalogTable::uptake).toList(),
                (c, name) -> c.uptake(name).stream().map(CatalogTable::uptake).toList()),
        STUDIES(
                CatalogTable.MEASUREMENTS,
                CatalogText::studies,
                (c, name) -> CatalogText.study(c.study(name)),
                c -> c.studies().stream().map(CatalogTable::study).toList(),
                (c, name) -> List.of(CatalogTable.study(c.study(name)))),
        TRIALS(
                "",
                CatalogText::trials,
                (c, name) -> CatalogText.trial(c.trial(name)),
                c -> c.trials().stream().map(CatalogTable::trial).toList(),
                (c, name) -> List.of(CatalogTable.trial(c.trial(name))));

        private final String list;
        private final Function<Catalogue, String> all;
        private final BiFunction<Catalogue, String, String> one;
        private final Function<Catalogue, List<Map<String, Object>>> allEntries;
        private final BiFunction<Catalogue, String, List<Map<String, Object>>> oneEntry;

        Table(
                String list,
                Function<Catalogue, String> all,
                BiFunction<Catalogue, String, String> one,
                Function<Catalogue, List<Map<String, Object>>> allEntries,
                BiFunction<Catalogue, String, List<Map<String, Object>>> oneEntry) {
            this.list = list;
            this.all = all;
            this.one = one;
            this.allEntries = allEntries;
            this.oneEntry = oneEntry;
        }

        List<Map<String, Object>> entries(Catalogue catalogue, @Nullable String name) {
            return name == null ? allEntries.apply(catalogue) : oneEntry.apply(catalogue, name);
        }

        static Table of(String word) {
            List<String> names = Arrays.stream(values())
                    .map(t -> t.name().toLowerCase(Locale.ROOT))
                    .toList();
            int index = names.indexOf(word.toLowerCase(Locale.ROOT));
            if (index >= 0) {
                return values()[index];
            }
            throw new InputException(
                    "The catalogue has no table '" + word + "'.",
                    NearMatch.find(word, names)
                            .map(near -> "Maybe '" + near + "'?")
                            .orElse("It has " + String.join(", ", names) + "."));
        }
    }
}
