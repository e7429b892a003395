package kr.proto14.app;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Calls and method references that no code of ours may have, few places excepted.
 *
 * @param name what they are
 * @param forbidden which they are
 * @param allowedIn the places excepted
 */
record ForbiddenCalls(
    String name, Predicate<CodeUnitAccessTarget> forbidden, Predicate<JavaClass> allowedIn) {
  private static final String STRING = "java.lang.String";
  private static final String LOCALE = "java.util.Locale";
  private static final String CLOCK = "java.time.Clock";
  private static final String INSTANT_SOURCE = "java.time.InstantSource";
  private static final String TIME_UNIT = "java.util.concurrent.TimeUnit";

  static List<ForbiddenCalls> all() {
    return List.of(
        never("time without clock", timeWithoutClock()),
        new ForbiddenCalls("system clock", systemClock(), ForbiddenCalls::isTheDoor),
        never("old time", oldTime()),
        never("sleep", call("java.lang.Thread", "sleep").or(call(TIME_UNIT, "sleep"))),
        new ForbiddenCalls("exit", exit(), ForbiddenCalls::mayEnd),
        new ForbiddenCalls("thread", thread(), ForbiddenCalls::mayStartThreads),
        never("default charset", defaultCharset()),
        never("default locale", defaultLocale()),
        // Tests may have it: the build fixes the locale they run with.
        new ForbiddenCalls("formatted", call(STRING, "formatted"), ForbiddenCalls::isTest),
        never("default zone", defaultZone()),
        never("no time limits", call("java.net.http.HttpClient", "newHttpClient")));
  }

  /** The offences of the class, each with its place. */
  Stream<String> in(JavaClass origin) {
    return allowedIn.test(origin) ? Stream.empty() : anywhereIn(origin);
  }

  /** The offences of the class, as if it were excepted from nothing. */
  Stream<String> anywhereIn(JavaClass origin) {
    return Stream.<JavaCodeUnitAccess<?>>concat(
            origin.getCodeUnitCallsFromSelf().stream(),
            origin.getCodeUnitReferencesFromSelf().stream())
        .filter(access -> forbidden.test(access.getTarget()))
        .map(access -> name + ": " + access.getDescription());
  }

  @Override
  public String toString() {
    return name;
  }

  private static ForbiddenCalls never(String name, Predicate<CodeUnitAccessTarget> forbidden) {
    return new ForbiddenCalls(name, forbidden, origin -> false);
  }

  private static Predicate<CodeUnitAccessTarget> timeWithoutClock() {
    Predicate<CodeUnitAccessTarget> now =
        target ->
            target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now");
    return now.and(taking(CLOCK).negate()).and(taking(INSTANT_SOURCE).negate());
  }

  private static Predicate<CodeUnitAccessTarget> systemClock() {
    return call(CLOCK, "system", "systemUTC", "systemDefaultZone")
        .or(call(CLOCK, "tickMillis", "tickSeconds", "tickMinutes"))
        .or(call(INSTANT_SOURCE, "system"));
  }

  private static Predicate<CodeUnitAccessTarget> oldTime() {
    return call("java.lang.System", "currentTimeMillis")
        .or(call("java.util.Date", "<init>").and(ForbiddenCalls::takingNothing))
        .or(call("java.util.Calendar", "getInstance"));
  }

  private static Predicate<CodeUnitAccessTarget> exit() {
    return call("java.lang.System", "exit").or(call("java.lang.Runtime", "exit", "halt"));
  }

  private static Predicate<CodeUnitAccessTarget> thread() {
    return call("java.lang.Thread", "<init>", "ofVirtual", "ofPlatform", "startVirtualThread");
  }

  private static Predicate<CodeUnitAccessTarget> defaultCharset() {
    var bytes = call(STRING, "getBytes").or(call(STRING, "<init>").and(taking("[B")));
    return bytes
        .and(taking("java.nio.charset.Charset").negate())
        .and(taking(STRING).negate())
        .or(call("java.nio.charset.Charset", "defaultCharset"));
  }

  private static Predicate<CodeUnitAccessTarget> defaultLocale() {
    return call(STRING, "format")
        .or(call("java.io.PrintStream", "printf", "format"))
        .and(taking(LOCALE).negate())
        .or(call(STRING, "toUpperCase", "toLowerCase").and(ForbiddenCalls::takingNothing))
        .or(call(LOCALE, "getDefault"));
  }

  private static Predicate<CodeUnitAccessTarget> defaultZone() {
    return call("java.time.ZoneId", "systemDefault").or(call("java.util.TimeZone", "getDefault"));
  }

  private static Predicate<CodeUnitAccessTarget> call(String owner, String... names) {
    var wanted = List.of(names);
    return target ->
        target.getOwner().getFullName().equals(owner) && wanted.contains(target.getName());
  }

  private static Predicate<CodeUnitAccessTarget> taking(String type) {
    return target ->
        target.getRawParameterTypes().stream().anyMatch(t -> t.getFullName().equals(type));
  }

  private static boolean takingNothing(CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().isEmpty();
  }

  /** Main, and the process of the kill tests, whose purpose is to die. */
  private static boolean mayEnd(JavaClass origin) {
    return isMain(origin) || origin.getFullName().equals("kr.proto14.app.chaos.DyingCheck");
  }

  private static boolean isMain(JavaClass origin) {
    return origin.getFullName().equals("kr.proto14.app.Main");
  }

  private static boolean isTheDoor(JavaClass origin) {
    return isMain(origin)
        || origin.getFullName().equals("kr.proto14.app.App")
        || origin.getFullName().equals("kr.proto14.standin.StandInMain");
  }

  private static boolean mayStartThreads(JavaClass origin) {
    return origin.getPackageName().startsWith("kr.proto14.app.schedule")
        || origin.getPackageName().startsWith("kr.proto14.standin");
  }

  private static boolean isTest(JavaClass origin) {
    return origin
        .getSource()
        .filter(source -> source.getUri().getPath().contains("/test-classes/"))
        .isPresent();
  }
}
