package org.auklet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.auklet.gate.Check;
import org.auklet.gate.Outcome;
import org.auklet.quantity.EvidenceGrade;
import org.auklet.result.Attachment;
import org.auklet.result.BudgetTable;
import org.auklet.result.DataTable;
import org.auklet.result.Derivation;
import org.auklet.result.MeasurementResult;
import org.auklet.result.Plot;
import org.auklet.result.Provenance;
import org.auklet.result.ReportedParameter;
import org.junit.jupiter.api.Test;

class MeasurementReportTest {

    private static final double[] CELLS = {900, 12_000, 15_000, 0, 31_000};

    @Test
    void everythingStandsOnAWellFormedPage() {
        String page = Report.render(result());

        assertThat(Html.parse(page)).isNotNull();
        assertThat(page).contains("Receptors &amp; cells", "net counts of the event", "purity", "cells.parquet");
        assertThat(page).contains("Receptor packing", "✗ fails").contains("data:image/png;base64,AQI=");
        assertThat(page).contains("map.ome.tiff").doesNotContain("<script");
    }

    @Test
    void theOutlineOfADistributionHoldsEveryCell() {
        String page = Report.render(result());

        assertThat(page).contains("HeLa (n = 5)").contains("detection limit");
    }

    private static MeasurementResult result() {
        return new MeasurementResult(
                "job",
                "Receptors & cells",
                1,
                List.of(),
                List.of("15,000 receptors per cell."),
                List.of(new ReportedParameter(
                        "receptorsPerCell",
                        "HeLa",
                        15_000,
                        "1",
                        12_000,
                        18_000,
                        EvidenceGrade.MEASURED,
                        true,
                        "median receptors per cell",
                        "2 files")),
                List.of(),
                List.of(Outcome.ofMeasurement(Check.RECEPTOR_PACKING, "HeLa", 2, List.of())),
                List.of(),
                List.of(),
                new Provenance("1", "auklet measure", List.of(), Map.of(), Map.of()),
                List.of(),
                List.of(new Derivation(
                        "The median cell",
                        List.of(new Derivation.Step("net counts of the event", 812, "{counts}", "hela.csv")))),
                List.of(new BudgetTable(
                        "Receptors per cell",
                        List.of(new BudgetTable.Line("purity", 0.05, 0.4, "assumed", "job: guess")),
                        List.of("Combined 14 %."))),
                plots(),
                List.of(new DataTable("cells", "one row per cell", List.of(new DataTable.Numbers("net", CELLS)))),
                List.of(new Attachment("map.ome.tiff", "the map", file -> {})),
                Map.of());
    }

    private static List<Plot> plots() {
        double[] time = {0, 1e-4, 2e-4, 3e-4};
        return List.of(
                new Plot.Distribution(
                        "Receptors",
                        "per cell",
                        "Receptors per cell",
                        "1",
                        List.of(new Plot.Group("HeLa", CELLS)),
                        2000),
                new Plot.Joint("Both", "c", "Au (ag)", "Ag (ag)", List.of(new Plot.Cloud("both", CELLS, CELLS))),
                new Plot.Line("Line", "c", "ug/L", "counts", List.of(new Plot.Standard(1, 20, 2)), 1, 19),
                new Plot.Stretch("Event", "c", time, new double[] {0, 8, 9, 1}, 0.5, 5, 1e-4, 3e-4),
                new Plot.Picture("Map", "c", new byte[] {1, 2}));
    }
}
