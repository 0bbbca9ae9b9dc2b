package org.auklet.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Access to something that differs from run to run: the clock, the machine's locale or zone, unseeded chance. */
final class Surroundings extends DescribedPredicate<JavaAccess<?>> {

    /** Never, whatever the arguments. */
    private static final Map<String, Set<String>> ALWAYS = Map.ofEntries(
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime")),
            Map.entry("java.time.Clock", Set.of("system", "systemDefaultZone", "systemUTC")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.util.Locale", Set.of("getDefault")),
            Map.entry("java.nio.charset.Charset", Set.of("defaultCharset")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.StrictMath", Set.of("random")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")),
            Map.entry("java.util.random.RandomGenerator", Set.of("getDefault", "of")),
            Map.entry("java.lang.String", Set.of("formatted")));

    /** Never as {@code now()}, in any form but with a given clock. */
    private static final Set<String> NOW = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    /** Never without arguments: the argument is the seed or the instant. */
    private static final Set<String> EMPTY_CONSTRUCTORS = Set.of(
            "java.security.SecureRandom",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.Formatter");

    /** Never unless a {@link java.util.Locale} is an argument. */
    private static final Map<String, Set<String>> LOCALE_NEEDED = Map.of(
            "java.lang.String", Set.of("format", "toLowerCase", "toUpperCase"),
            "java.io.PrintStream", Set.of("format", "printf"),
            "java.io.PrintWriter", Set.of("format", "printf"),
            "java.text.NumberFormat",
                    Set.of("getInstance", "getNumberInstance", "getIntegerInstance", "getPercentInstance"),
            "java.text.DecimalFormatSymbols", Set.of("getInstance", "<init>"),
            "java.time.format.DateTimeFormatter", Set.of("ofPattern"));

    Surroundings() {
        super("the clock, the default locale or zone, or unseeded chance");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
            return false;
        }
        String owner = target.getOwner().getName();
        String name = target.getName();
        List<JavaClass> arguments = target.getRawParameterTypes();
        return ALWAYS.getOrDefault(owner, Set.of()).contains(name)
                || (NOW.contains(owner) && name.equals("now") && !has(arguments, "java.time.Clock"))
                || (EMPTY_CONSTRUCTORS.contains(owner) && name.equals("<init>") && arguments.isEmpty())
                || (LOCALE_NEEDED.getOrDefault(owner, Set.of()).contains(name) && !hasLocale(arguments))
                || isDecimalFormatOfPatternAlone(owner, name, arguments);
    }

    private static boolean isDecimalFormatOfPatternAlone(String owner, String name, List<JavaClass> arguments) {
        return owner.equals("java.text.DecimalFormat") && name.equals("<init>") && arguments.size() < 2;
    }

    private static boolean hasLocale(List<JavaClass> arguments) {
        return has(arguments, "java.util.Locale");
    }

    private static boolean has(List<JavaClass> arguments, String type) {
        return arguments.stream().anyMatch(argument -> argument.getName().equals(type));
    }
}
