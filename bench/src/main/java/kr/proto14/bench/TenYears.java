package kr.proto14.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import kr.proto14.app.store.Store;

/**
 * Ten years of rounds and slots, made of one round that really ran: sixty rounds a month with two
 * snapshots each, odds, claims, a prediction with its ticket and settlement in a whole chain, three
 * messages, and the answers they rest on; fifteen slots and twenty runs a day, a daily message.
 */
final class TenYears {
  static final int ROUNDS = 60 * 12 * 10;

  private static final int DAYS = 3650;
  private static final Duration APART = Duration.ofDays(DAYS).dividedBy(ROUNDS);
  private static final int ROUNDS_A_YEAR = ROUNDS / 10;
  private static final int ANSWER_BYTES = 8_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;
  private final Instant end;
  private final SplittableRandom random = new SplittableRandom(14);
  private long seq;
  private String previous = "";

  private TenYears(Connection connection, Instant end) {
    this.connection = connection;
    this.end = end;
  }

  /**
   * Multiplies the one settled round of an embedded database; the copies end at a moment.
   *
   * @param directory its folder; nobody may be at it meanwhile
   */
  static void fill(Path directory, Instant end) throws SQLException, IOException {
    String url = Store.embeddedUrl(directory.resolve("proto14.db"));
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      new TenYears(connection, end).fill();
      connection.commit();
    }
  }

  private void fill() throws SQLException, IOException {
    Map<String, ObjectNode> models = models();
    try (Statement statement = connection.createStatement();
        ResultSet head = statement.executeQuery("SELECT seq, hash FROM chain_head")) {
      seq = head.getLong(1);
      previous = head.getString(2);
    }
    for (int i = 0; i < ROUNDS; i++) {
      round(i, models);
    }
    days();
    run("UPDATE chain_head SET seq = ?, hash = ?", seq, previous);
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE");
    }
  }

  private Map<String, ObjectNode> models() throws SQLException, IOException {
    Map<String, ObjectNode> models = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT kind, text FROM seal")) {
      while (rows.next()) {
        models.put(rows.getString(1), (ObjectNode) JSON.readTree(rows.getString(2)).path("body"));
      }
    }
    return models;
  }

  private void round(int i, Map<String, ObjectNode> models) throws SQLException, IOException {
    int year = 2017 + i / ROUNDS_A_YEAR;
    int number = 1000 + i % ROUNDS_A_YEAR;
    long seen = end.minus(APART.multipliedBy(ROUNDS - i)).toEpochMilli();
    long saleEnd = seen + Duration.ofDays(2).toMillis();
    String raw = answer(seen);
    for (int step = 0; step < 2; step++) {
      run(
          "INSERT INTO round_snapshot (pool, year, number, known_at, recorded_at, sale_end, status,"
              + " sales, lines, carry_over, carry_count, first_prize, matches, votes, raw,"
              + " provenance, sale_start) SELECT pool, ?, ?, ?, ?, ?, status, sales, lines,"
              + " carry_over, carry_count, first_prize, matches, votes, ?, provenance, ?"
              + " FROM round_snapshot WHERE id = 1",
          year,
          number,
          seen + step * 60_000L,
          seen + step * 60_000L,
          saleEnd,
          raw,
          seen);
    }
    run(
        "INSERT INTO odds (source, sport, home_id, away_id, kick_off, known_at, recorded_at, home,"
            + " middle, away, raw) SELECT source, sport, home_id, away_id, ?, ?, ?, home, middle,"
            + " away, ? FROM odds WHERE recorded_at < ? LIMIT 28",
        saleEnd,
        seen,
        seen,
        answer(seen),
        Long.MAX_VALUE);
    run(
        "INSERT INTO result_claim (pool, year, number, match_no, source, sign, said, known_at,"
            + " recorded_at, raw) SELECT pool, ?, ?, match_no, source, sign, said, ?, ?, ?"
            + " FROM result_claim WHERE pool = 'G011' AND year = 2026 AND number = 53",
        year,
        number,
        saleEnd,
        saleEnd,
        raw);
    String id = String.format(Locale.ROOT, "G011-%02d%04d", year - 2000, number);
    long prediction = seal("prediction", models, id, seen);
    run("INSERT INTO prediction VALUES ('G011', ?, ?, 1, ?)", year, number, prediction);
    run("INSERT INTO prediction_input VALUES (?, ?)", prediction, raw);
    long advice = seal("advice", models, id, seen);
    run(
        "INSERT INTO advice SELECT pool, ?, ?, 1, budget, aim, form, ? FROM advice WHERE seal = 2",
        year,
        number,
        advice);
    long settled = saleEnd + Duration.ofDays(1).toMillis();
    long settlement = seal("settlement", models, id, settled);
    run("INSERT INTO settlement VALUES ('G011', ?, ?, 1, ?)", year, number, settlement);
    run("INSERT INTO result_hunt VALUES ('G011', ?, ?, ?, NULL)", year, number, settled);
    run(
        "INSERT INTO round_score (pool, year, number, settled_at, text) SELECT pool, ?, ?, ?,"
            + " REPLACE(text, 'G011-260053', ?) FROM round_score WHERE pool = 'G011' AND year = 2026 AND number = 53",
        year,
        number,
        settled,
        id);
    message(id, "prediction", seen);
    message(id, "report", settled);
  }

  private String answer(long at) throws SQLException {
    byte[] body = new byte[ANSWER_BYTES];
    random.nextBytes(body);
    String hash = HexFormat.of().formatHex(sha256(body));
    run("INSERT INTO raw_answer VALUES (?, 'betman', 'detail', ?, ?, ?)", hash, at, at, body);
    return hash;
  }

  private long seal(String kind, Map<String, ObjectNode> models, String round, long at)
      throws SQLException, IOException {
    ObjectNode body = requireNonNull(models.get(kind)).deepCopy().put("round", round);
    ObjectNode link = JSON.createObjectNode().put("seq", ++seq).put("kind", kind);
    link.put("sealed_at", at).put("previous", previous).set("body", body);
    String text = JSON.writeValueAsString(link);
    previous = HexFormat.of().formatHex(sha256(text.getBytes(UTF_8)));
    run("INSERT INTO seal VALUES (?, ?, ?, ?, ?)", seq, kind, at, text, previous);
    return seq;
  }

  private void days() throws SQLException {
    for (int day = 0; day < DAYS; day++) {
      long start = end.minus(Duration.ofDays(DAYS - day)).toEpochMilli();
      message("day-" + day, "daily", start);
      for (int i = 0; i < 20; i++) {
        long at = start + i * 3_600_000L;
        run(
            "INSERT INTO job_run (job, started_at, ended_at, went_well) VALUES (?, ?, ?, 1)",
            i % 2 == 0 ? "check" : "refresh",
            at,
            at + 900);
        if (i < 15) {
          run(
              "INSERT INTO slot (job, due_at, subject, kind, state, reason, planned_at, started_at,"
                  + " ended_at, went_well, run) VALUES ('check', ?, '', 'calendar', 'RAN', '', ?, ?,"
                  + " ?, 1, ?)",
              at,
              at - 86_400_000L,
              at,
              at + 900,
              "run-" + day + "-" + i);
        }
      }
    }
  }

  private void message(String subject, String event, long at) throws SQLException {
    run(
        "INSERT INTO outbox (subject, event, version, channel, recipient, part, body, state,"
            + " attempts, created_at, next_attempt, deadline, provider_id, sent_at)"
            + " VALUES (?, ?, 1, 'telegram', '7', 1, ?, 'SENT', 1, ?, ?, ?, 'p', ?)",
        subject,
        event,
        "예측 ".repeat(700),
        at,
        at,
        at + 86_400_000L,
        at);
  }

  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private void run(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    List<Object> given = List.of(values);
    for (int i = 0; i < given.size(); i++) {
      statement.setObject(i + 1, given.get(i));
    }
    statement.executeUpdate();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
