package kr.proto14.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which package may use which, below a base package. */
final class FloorRules {
  /** The engine's floors, lowest first. */
  private static final List<String> ENGINE =
      List.of("math", "pool", "score", "forecast", "weights", "basketball", "soccer", "ticket");

  /** The rooms of the app, lowest first; rooms of one floor do not know each other. */
  private static final List<List<String>> ROOMS =
      List.of(
          List.of("config"),
          List.of("time"),
          List.of("source"),
          List.of("history"),
          List.of("store"),
          List.of("forecast"),
          List.of("ai"),
          List.of("round"),
          List.of("notify"),
          List.of("backtest"),
          List.of("schedule"),
          List.of("ops"),
          List.of("demo"),
          List.of("web", "cli"));

  /** The one class of the app's root package that rooms may use. */
  private static final DescribedPredicate<JavaClass> SECRET = simpleName("Secret");

  private final String engine;
  private final String app;
  private final String standin;
  private final String base;

  FloorRules(String base) {
    this.base = base;
    engine = base + ".engine";
    app = base + ".app";
    standin = base + ".standin";
  }

  /** All rules by name. */
  Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("engine without I/O", engineWithoutIo());
    rules.put("engine without a clock", engineWithoutClock());
    for (int i = 0; i + 1 < ENGINE.size(); i++) {
      rules.put("engine floor " + ENGINE.get(i), floor(engine, ENGINE.get(i), above(i)));
    }
    for (int i = 0; i < ROOMS.size(); i++) {
      for (String room : ROOMS.get(i)) {
        rules.put("room " + room, floor(app, room, roomsAbove(i, room)));
      }
    }
    rules.put("known rooms", knownRooms());
    rules.put("root above all rooms", rootAboveAllRooms());
    rules.put("jdbc only in store", jdbcOnlyInStore());
    rules.put("standin only in demo", standinOnlyInDemo());
    rules.put("standin below the app", standinBelowTheApp());
    rules.put("no cycles", noCycles());
    return rules;
  }

  private ArchRule engineWithoutIo() {
    return classes()
        .that()
        .resideInAPackage(engine + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                engine + "..",
                "java.lang..",
                "java.math..",
                "java.time..",
                "java.util..",
                "org.jspecify.annotations"));
  }

  private ArchRule engineWithoutClock() {
    return noClasses()
        .that()
        .resideInAPackage(engine + "..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock");
  }

  private static ArchRule floor(String root, String name, List<String> above) {
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages(root, above)))
        .allowEmptyShould(true);
  }

  private ArchRule knownRooms() {
    var rooms = ROOMS.stream().flatMap(List::stream).toList();
    return classes()
        .that()
        .resideInAPackage(app + "..")
        .should()
        .resideInAnyPackage(
            Stream.concat(Stream.of(app), Stream.of(packages(app, rooms))).toArray(String[]::new));
  }

  private ArchRule rootAboveAllRooms() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(app)
        .should()
        .dependOnClassesThat(resideInAPackage(app).and(DescribedPredicate.not(SECRET)));
  }

  private ArchRule jdbcOnlyInStore() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(app + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "org.flywaydb..",
            "com.zaxxer..",
            "org.sqlite..",
            "org.postgresql..");
  }

  private ArchRule standinOnlyInDemo() {
    return noClasses()
        .that()
        .resideInAPackage(app + "..")
        .and()
        .resideOutsideOfPackage(app + ".demo..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(standin + "..");
  }

  private ArchRule standinBelowTheApp() {
    return noClasses()
        .that()
        .resideInAPackage(standin + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(app + "..", engine + "..");
  }

  private ArchRule noCycles() {
    return slices()
        .matching(base + ".(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(alwaysTrue(), resideInAPackage(app).and(SECRET));
  }

  private static List<String> above(int floor) {
    return ENGINE.subList(floor + 1, ENGINE.size());
  }

  private static List<String> roomsAbove(int floor, String room) {
    return ROOMS.subList(floor, ROOMS.size()).stream()
        .flatMap(List::stream)
        .filter(other -> !other.equals(room))
        .toList();
  }

  private static String[] packages(String root, List<String> names) {
    return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }
}
