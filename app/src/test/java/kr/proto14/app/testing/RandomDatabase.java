package kr.proto14.app.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.proto14.app.store.Json;
import kr.proto14.app.store.Seal;
import kr.proto14.app.store.Store;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import org.jspecify.annotations.Nullable;

/** Fills a database with rows of every kind, and reads them by other means than a backup does. */
public final class RandomDatabase {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "축구토토 승무패",
          "a'b\"c\\d",
          "line\nline\r\t",
          "{\"x\":[1]}",
          "🏀🔏",
          "é\u0301",
          "\u2028\u202e",
          "NULL",
          "-0",
          "[");
  private static final List<Double> NUMBERS =
      List.of(0.0, 0.1, -1.5, 1e-300, 1.7976931348623157e308, 4.9e-324, 1 / 3.0, 123456789.125);
  private static final List<Long> WHOLES =
      List.of(0L, -1L, 1L, 1_790_046_001_000L, (long) Integer.MAX_VALUE, (long) Integer.MIN_VALUE);

  private static final String TEXT = "t";
  private static final String WHOLE = "i";
  private static final String NUMBER = "d";
  private static final String BYTES = "b";

  /** Tables without references: column types, a question mark where null is allowed. */
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("raw_answer", "k t t i i b"),
          Map.entry("variant", "k t i t"),
          Map.entry("odds", "- t t t t i i i d d d t"),
          Map.entry("margin_line", "- t t t i i i d d d d? t"),
          Map.entry("incident", "k k t t t t? i i i i i?"),
          Map.entry("moved_recipient", "k t t"),
          Map.entry("result_claim", "- t i i i t t t i i t"),
          Map.entry("result_hunt", "k i i i i?"),
          Map.entry("round_score", "k i i i t"),
          Map.entry("payout", "- t i i i i i i i"),
          Map.entry("job_run", "- t i i? i"),
          Map.entry(
              "played_match",
              "- t t t t t t t t t i? t t t? t t t? i i t d? d? d? t? t? i? d? i i i i? i? i? i? d? d?"),
          Map.entry("team", "k t t i"),
          Map.entry("team_link", "- t t t t t t d i i"),
          Map.entry("team_guess", "- t t t t t d t t i i"),
          Map.entry("slot", "k i t t t t i i? i? i t?"),
          Map.entry("watermark", "k i"),
          Map.entry("outage", "- t u i i?"),
          Map.entry("source_day", "k t i"));

  private final Random random;
  private int keys;

  /** Random values from a seed. */
  public RandomDatabase(long seed) {
    this.random = new Random(seed);
  }

  /** Adds up to so many rows to each table, and seals. */
  public void fill(String url, int most) {
    try (Store store = Store.open(url)) {
      for (int i = 0; i < 1 + random.nextInt(most); i++) {
        seal(store);
      }
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      for (Map.Entry<String, String> table : new TreeMap<>(TABLES).entrySet()) {
        for (int i = random.nextInt(most + 1); i > 0; i--) {
          insert(connection, table.getKey(), List.of(table.getValue().split(" ")));
        }
      }
      for (int i = 0; i < most; i++) {
        letter(connection, i);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A prediction and its ticket, each with its row. */
  private void seal(Store store) {
    RoundId id = RoundId.ofGmTs(Pool.SOCCER, 260_000 + ++keys);
    store.inTransaction(
        tx -> {
          var body = Json.object().put("round", id.toString()).put("version", 1).put("x", text());
          Seal seal = tx.seals().append("prediction", body, java.time.Instant.ofEpochMilli(keys));
          tx.predictions().add(id, 1, seal, List.of("raw-" + keys, "raw"));
          return null;
        });
  }

  /** Every third letter edits the one before it. */
  private void letter(Connection connection, int i) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO outbox (subject, event, version, channel, recipient, part, body, state,"
                + " created_at, next_attempt, deadline, picture, edits) VALUES (?, ?, 1, 'telegram',"
                + " '7', 0, ?, 'sent', 1, 2, 3, ?, "
                + (i % 3 == 2 ? "(SELECT MAX(id) FROM outbox)" : "NULL")
                + ")")) {
      insert.setString(1, "subject-" + ++keys);
      insert.setString(2, text());
      insert.setString(3, text());
      insert.setBytes(4, i % 2 == 0 ? bytes() : null);
      insert.executeUpdate();
    }
  }

  private void insert(Connection connection, String table, List<String> types) throws SQLException {
    List<String> columns = columns(connection, table);
    List<@Nullable Object> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (!types.get(i).equals("-")) {
        names.add(columns.get(i));
        values.add(value(types.get(i)));
      }
    }
    String places = names.stream().map(name -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", names), places))) {
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    }
  }

  private @Nullable Object value(String type) {
    if (type.endsWith("?") && random.nextInt(3) == 0) {
      return null;
    }
    return switch (type.replace("?", "")) {
      case "k" -> "key " + ++keys + text();
      case "u" -> ++keys;
      case TEXT -> text();
      case WHOLE -> WHOLES.get(random.nextInt(3) == 0 ? random.nextInt(3) : 2).intValue();
      case NUMBER -> random.nextBoolean() ? random.nextGaussian() : NUMBERS.get(random.nextInt(8));
      case BYTES -> bytes();
      default -> throw new IllegalStateException(type);
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(100);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
        names.add(none.getMetaData().getColumnName(i));
      }
      return names;
    }
  }

  /** Every row of the tables as one text, sorted, by table. */
  public static Map<String, List<String>> rows(String url) {
    Map<String, List<String>> all = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url)) {
      List<String> names =
          Stream.concat(
                  TABLES.keySet().stream(),
                  Stream.of(
                      "chain_head",
                      "seal",
                      "prediction",
                      "prediction_input",
                      "advice",
                      "settlement",
                      "outbox",
                      "round_snapshot",
                      "finished_round",
                      "installation",
                      "pause"))
              .toList();
      for (String name : names) {
        all.put(name, rows(connection, name));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.append('|').append(word(rows.getObject(i)));
        }
        all.add(row.toString());
      }
      all.sort(null);
      return all;
    }
  }

  private static String word(@Nullable Object value) {
    return value instanceof byte[] bytes
        ? java.util.HexFormat.of().formatHex(bytes)
        : String.valueOf(value);
  }
}
