package kr.proto14.app.ops.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.Inspection.Schema;
import kr.proto14.app.store.StoreException;

/** The database: whether it is reached, whole, writable, and of the schema we know. */
final class DatabaseCheck implements Check {
  private final Records records;

  DatabaseCheck(Records records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public List<Finding> look() {
    try {
      Optional<Inspection> database = records.inspected();
      return database.isEmpty()
          ? List.of(Finding.note("database.none", Map.of()))
          : look(database.get(), records.damage());
    } catch (StoreException e) {
      String cause = cause(e);
      String id = isBroken(cause) ? "database.corrupt" : "database.unreachable";
      return List.of(Finding.error(id, Map.of("cause", cause)));
    }
  }

  private static List<Finding> look(Inspection database, List<String> broken) {
    if (!broken.isEmpty()) {
      return List.of(Finding.error("database.corrupt", Map.of("cause", broken.getFirst())));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(schema(database.schema()));
    switch (database.writing()) {
      case ALLOWED -> findings.add(Finding.ok("database.good", Map.of()));
      case BUSY -> findings.add(Finding.warning("database.busy", Map.of()));
      case REFUSED -> findings.add(Finding.error("database.read-only", Map.of()));
    }
    return findings;
  }

  private static Finding schema(Schema schema) {
    Map<String, Object> words =
        Map.of("version", schema.version(), "known", Inspection.knownSchema());
    if (schema.failed().isPresent()) {
      return Finding.error("schema.failed", Map.of("version", schema.failed().get()));
    }
    return switch (schema.age()) {
      case NONE -> Finding.note("schema.none", words);
      case OLDER -> Finding.note("schema.older", words);
      case CURRENT -> Finding.ok("schema.good", words);
      case NEWER -> Finding.error("schema.newer", words);
    };
  }

  private static boolean isBroken(String cause) {
    String words = cause.toLowerCase(Locale.ROOT);
    return words.contains("not a database") || words.contains("malformed");
  }

  private static String cause(StoreException failure) {
    return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
        .limit(8)
        .reduce((_, deeper) -> deeper)
        .map(root -> String.valueOf(root.getMessage()).lines().findFirst().orElse(""))
        .orElse("");
  }
}
