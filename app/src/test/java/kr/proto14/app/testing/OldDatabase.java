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
import kr.proto14.app.store.Sha256;
import org.flywaydb.core.Flyway;

/**
 * Databases as earlier versions of proto14 left them, with rows in every kind of table they had.
 */
public final class OldDatabase {
  /** What came to be in each version; the statements of a version work in all later ones too. */
  private static final Map<Integer, List<String>> ROWS =
      Map.of(
          1,
          List.of(
              "INSERT INTO variant VALUES ('betman', 'list-1', 5, 'raw-1')",
              "INSERT INTO round_snapshot (pool, year, number, known_at, recorded_at, sale_end,"
                  + " status, sales, lines, carry_over, carry_count, first_prize, matches, votes,"
                  + " raw) VALUES ('G011', 2026, 53, 1, 2, 3, 'OPEN', 4, 5, 6, 1, 7, '[]', '{}',"
                  + " 'raw-1')",
              "INSERT INTO odds (source, sport, home_id, away_id, kick_off, known_at, recorded_at,"
                  + " home, middle, away, raw) VALUES ('betman', 'SC', 'h', 'a', 9, 8, 8, 1.5, 3.25,"
                  + " 6.1, 'raw-1')",
              "INSERT INTO outbox (subject, event, version, channel, recipient, part, body, state,"
                  + " created_at, next_attempt, deadline) VALUES ('G011-260053', 'predicted', 1,"
                  + " 'telegram', '7', 1, '<b>축구</b>', 'pending', 1, 2, 3)",
              "INSERT INTO outbox (subject, event, version, channel, recipient, part, body, state,"
                  + " created_at, next_attempt, deadline, edits) VALUES ('G011-260053', 'predicted',"
                  + " 2, 'telegram', '7', 1, 'more', 'sent', 1, 2, 3, 1)",
              "INSERT INTO incident VALUES ('i-1', 'betman', 'list', 'blocked', '403', NULL, 1, 2,"
                  + " 3, 0, NULL)",
              "INSERT INTO lease VALUES ('check', 'x', 'host', 1, 2, 3)",
              "INSERT INTO moved_recipient VALUES ('telegram', '6', '7')"),
          2,
          List.of(
              "INSERT INTO result_claim (pool, year, number, match_no, source, sign, said, known_at,"
                  + " recorded_at, raw) VALUES ('G011', 2026, 53, 1, 'betman', 'letter', 'W', 1, 2,"
                  + " 'raw-1')",
              "INSERT INTO result_hunt VALUES ('G011', 2026, 53, 4, NULL)",
              "INSERT INTO round_score VALUES ('G011', 2026, 53, 4, '{}')",
              "INSERT INTO payout (pool, year, number, tier, winners, amount, known_at, recorded_at)"
                  + " VALUES ('G011', 2026, 53, 13, 18, 19020360, 1, 2)",
              "INSERT INTO job_run (job, started_at, ended_at, went_well) VALUES ('check', 1, 2, 1)"),
          3,
          List.of(
              "INSERT INTO played_match (identity, fingerprint, source, origin, raw, sport, league,"
                  + " scope, day, home_id, home_name, away_id, away_name, home_score, away_score,"
                  + " covers, odds_home, neutral, known_at, recorded_at) VALUES ('m-1', 'f', 'csv',"
                  + " 'file', 'raw', 'SC', 'E0', 's', '2023-08-12', 'h', 'Home', 'a', 'Away', 2, 1,"
                  + " 'REGULATION', 1.85, 0, 1, 2)",
              "INSERT INTO finished_round VALUES (260053, 14, 3)"),
          4,
          List.of(
              "INSERT INTO team VALUES ('soccer/x', 'SC', '수원', 1)",
              "INSERT INTO team_link (sport, source, scope, name, team, how, score, known_at,"
                  + " recorded_at) VALUES ('SC', 'betman', 's', '수원', 'soccer/x', 'hand', 1, 1, 2)",
              "INSERT INTO team_guess (sport, source, scope, name, team, score, doubt, evidence,"
                  + " known_at, recorded_at) VALUES ('SC', 'kspo', 's', '수원FC', 'soccer/x', 0.5,"
                  + " 'weak', 'e', 1, 2)"),
          5,
          List.of("UPDATE outbox SET picture = ${bytes} WHERE version = 2"),
          6,
          List.of("UPDATE round_snapshot SET provenance = 'zentoto' WHERE number = 53"));

  private OldDatabase() {}

  /** Makes one and fills it. */
  public static void make(String url, int version) {
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .placeholders(placeholders(url))
        .target(Integer.toString(version))
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url)) {
      answer(connection);
      seal(connection);
      for (int each = 1; each <= version; each++) {
        for (String sql : ROWS.getOrDefault(each, List.of())) {
          execute(connection, sql.replace("${bytes}", isPostgres(url) ? "'\\x0102'" : "X'0102'"));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("version " + version, e);
    }
  }

  private static Map<String, String> placeholders(String url) {
    return isPostgres(url)
        ? Map.of(
            "identity", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            "blob", "BYTEA",
            "timestamp", "TIMESTAMP WITH TIME ZONE")
        : Map.of(
            "identity", "INTEGER PRIMARY KEY AUTOINCREMENT",
            "blob", "BLOB",
            "timestamp", "TIMESTAMP");
  }

  private static boolean isPostgres(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  private static void answer(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO raw_answer VALUES ('raw-1', 'b', 'list', 1, 2, ?)")) {
      insert.setBytes(1, new byte[] {0, 1, -1, 127});
      insert.executeUpdate();
    }
  }

  /** A prediction as version 1 sealed it, and its ticket. */
  private static void seal(Connection connection) throws SQLException {
    String zeros = "0".repeat(64);
    String first =
        "{\"body\":{\"round\":\"G011-260053\",\"version\":1},\"kind\":\"prediction\",\"previous\":\""
            + zeros
            + "\",\"sealed_at\":1790046001000,\"seq\":1}";
    String second =
        "{\"body\":{\"aim\":14,\"budget\":16000,\"form\":\"multi\",\"round\":\"G011-260053\","
            + "\"version\":1},\"kind\":\"advice\",\"previous\":\""
            + Sha256.hex(first)
            + "\",\"sealed_at\":1790046001000,\"seq\":2}";
    link(connection, 1, "prediction", first);
    link(connection, 2, "advice", second);
    execute(connection, "UPDATE chain_head SET seq = 2, hash = '" + Sha256.hex(second) + "'");
    execute(connection, "INSERT INTO prediction VALUES ('G011', 2026, 53, 1, 1)");
    execute(connection, "INSERT INTO prediction_input VALUES (1, 'raw-1')");
    execute(connection, "INSERT INTO advice VALUES ('G011', 2026, 53, 1, 16000, '14', 'multi', 2)");
  }

  private static void link(Connection connection, int seq, String kind, String text)
      throws SQLException {
    execute(
        connection,
        "INSERT INTO seal VALUES (%d, '%s', 1790046001000, '%s', '%s')"
            .formatted(seq, kind, text, Sha256.hex(text)));
  }

  /** Does something behind everybody's back. */
  public static void execute(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url)) {
      execute(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, each as its values with bars between them. */
  public static List<String> read(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(rows.getString(i));
        }
        all.add(String.join("|", values));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
