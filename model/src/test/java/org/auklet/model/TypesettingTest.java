package org.auklet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.auklet.equation.Model;
import org.auklet.equation.Typesetter;
import org.auklet.model.defaults.DefaultParameters;
import org.auklet.organism.Organism;
import org.auklet.particle.HydrodynamicDiameter;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The equations of the whole animal as the report prints them. */
class TypesettingTest {

    private final Model model = AnimalModel.of(new AnimalModel.Setup(
            Organism.mouse(20),
            new HydrodynamicDiameter(6, 0.4).classes(3),
            10,
            DosingRegimen.repeated(0.5, 24, 2),
            DefaultParameters.load()));
    private final List<Typesetter.Line> lines = new Typesetter(model).lines();

    @Test
    void everyEquationIsOneWellFormedMathElement() throws Exception {
        DocumentBuilder xml = DocumentBuilderFactory.newNSInstance().newDocumentBuilder();
        xml.setErrorHandler(null);
        for (Typesetter.Line line : lines) {
            assertThatCode(() -> {
                        var root = xml.parse(new InputSource(new StringReader(line.mathMl()))).getDocumentElement();
                        assertThat(root.getLocalName()).isEqualTo("math");
                        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/1998/Math/MathML");
                    })
                    .as(line.name())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void everyStateHasItsEquation() {
        assertThat(lines).extracting(Typesetter.Line::name).containsAll(model.states().stream().map(s -> s.name()).toList());
        assertThat(lines).extracting(Typesetter.Line::name).contains("Af at the ends", "theta", "kOff");
    }

    @Test
    void everyEquationHasTextUnitAndGroup() {
        assertThat(lines).noneMatch(l -> l.text().isBlank() || l.unit().isBlank() || l.group().isBlank());
    }
}
