package org.auklet.measure.icpms.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.auklet.measure.icpms.image.Maps;
import org.auklet.measure.icpms.image.PixelMap;
import org.junit.jupiter.api.Test;

class PixelTableTest {

    @Test
    void eachMeasuredPixelIsARow() {
        PixelMap gold = Maps.of(2, 2, 16, 1, Double.NaN, 3, 4).minus(0, 3, "blank");
        PixelTable table = PixelTable.of(List.of(gold, gold.times(2, "kg")));
        assertThat(table.size()).isEqualTo(6);
        assertThat(table.row()).containsExactly(0, 1, 1, 0, 1, 1);
        assertThat(table.column()).containsExactly(0, 0, 1, 0, 0, 1);
        assertThat(table.xUm()).containsExactly(5, 5, 15, 5, 5, 15);
        assertThat(table.yUm()).containsExactly(10, 30, 30, 10, 30, 30);
        assertThat(table.value()).containsExactly(1, 3, 4, 2, 6, 8);
        assertThat(table.standardError()).containsExactly(5, 5, 5, 10, 10, 10);
        assertThat(table.commonError()).containsExactly(3, 3, 3, 6, 6, 6);
        assertThat(table.channel()[0]).isEqualTo("Au197");
        assertThat(table.unit()[5]).isEqualTo("kg");
    }
}
