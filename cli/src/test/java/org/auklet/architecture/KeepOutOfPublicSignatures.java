package org.auklet.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No type of these packages in a public or protected signature, generic arguments and supertypes included. */
final class KeepOutOfPublicSignatures extends ArchCondition<JavaClass> {

    private final List<String> prefixes;

    KeepOutOfPublicSignatures(List<String> prefixes) {
        super("keep " + prefixes + " out of public signatures");
        this.prefixes = prefixes;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isVisible(type.getModifiers())) {
            return;
        }
        report(type.getDescription(), supertypes(type), events);
        type.getMembers().stream()
                .filter(member -> isVisible(member.getModifiers()))
                .forEach(member -> report(member.getDescription(), signature(member), events));
    }

    private void report(String where, Stream<JavaType> types, ConditionEvents events) {
        Set<String> foreign = types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getName)
                .filter(name -> prefixes.stream().anyMatch(name::startsWith))
                .collect(Collectors.toSet());
        if (!foreign.isEmpty()) {
            events.add(SimpleConditionEvent.violated(where, where + " shows " + foreign));
        }
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> supertypes(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    }

    private static Stream<JavaType> signature(JavaMember member) {
        return switch (member) {
            case JavaField field -> Stream.of(field.getType());
            case JavaCodeUnit unit ->
                Stream.of(
                                Stream.of(unit.getReturnType()),
                                unit.getParameterTypes().stream(),
                                unit.getExceptionTypes().stream())
                        .flatMap(types -> types);
            default -> Stream.of();
        };
    }
}
