package org.auklet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auklet.architecture.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The storeys of {@code docs/architecture/README.md}, checked on the compiled classes of every module. */
class ArchitectureTest {

    private static final Set<String> BESIDE = Set.of("bench", "testkit");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.auklet");

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return new Rules("org.auklet")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(CLASSES)));
    }

    /** A reader that cannot read a class-file version skips the classes in silence, and then every rule holds. */
    @Test
    void everySourceFileWasRead() {
        Set<String> read = CLASSES.stream().map(JavaClass::getName).collect(Collectors.toSet());
        Map<String, List<String>> sources = sourcesByPackage();

        assertThat(sources).isNotEmpty();
        sources.forEach((inPackage, names) -> assertThat(read)
                .as("classes read of package %s", inPackage)
                .isNotEmpty()
                .containsAll(names));
    }

    /** Top-level class names of the modules below {@code cli}, by package, from the source tree. */
    private static Map<String, List<String>> sourcesByPackage() {
        Path root = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent();
        try (Stream<Path> modules = Files.list(root)) {
            return modules.filter(module -> !BESIDE.contains(String.valueOf(module.getFileName())))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ArchitectureTest::classNames)
                    .collect(Collectors.groupingBy(
                            name -> name.substring(0, name.lastIndexOf('.')), TreeMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> classNames(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .map(file -> sources.relativize(file).toString())
                    .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
                    .map(name -> name.replace(".java", "").replace('/', '.').replace('\\', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
