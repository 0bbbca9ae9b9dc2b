package org.auklet.measure.icpms.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.auklet.quantity.InputException;

/** The examples as folders: raw files in instrument formats, a job file to analyse them, and the truth beside. */
public final class Experiments {

    /** The kinds of experiment, as a user names them. */
    public static final List<String> KINDS = List.of("cells", "two-labels", "section");

    private Experiments() {}

    /**
     * Writes an experiment. The same kind and seed give the same bytes.
     *
     * @param kind one of {@link #KINDS}
     * @param folder the folder to fill; made when it is not there
     * @param seed seed of all chance
     * @throws InputException when there is no such kind
     */
    public static void write(String kind, Path folder, long seed) throws IOException {
        switch (kind) {
            case "cells" -> CellFiles.write(SingleCells.example().run(seed), folder);
            case "two-labels" -> TwoLabelFiles.write(TwoLabels.example().run(seed), folder);
            case "section" -> SectionFiles.write(Sections.example().run(seed), folder);
            default ->
                throw new InputException(
                        "There is no experiment '" + kind + "'.", "Choose one of " + String.join(", ", KINDS) + ".");
        }
    }
}
