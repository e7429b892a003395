package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.history.Sport;
import kr.proto14.app.store.PoolWeightsTable.Row;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoolWeightsTableTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final RoundId ROUND = RoundId.parse("G011-260054");

  private static void add(Store store, Sport sport, int rounds, Instant at) {
    store.inTransaction(
        tx -> {
          tx.poolWeights().add(sport, rounds, Json.object().put("rounds", rounds), at);
          return null;
        });
  }

  private static Optional<Row> newest(Store store, Sport sport, Instant moment) {
    return store.reading(tx -> tx.poolWeights().newest(sport, moment));
  }

  @ParameterizedTest
  @EnumSource
  void the_newest_row_of_a_sport_recorded_by_the_moment_counts(Databases database) {
    try (Store store = database.fresh()) {
      add(store, Sport.SOCCER, 1, NOW);
      add(store, Sport.SOCCER, 2, NOW.plusMillis(5));
      add(store, Sport.SOCCER, 3, NOW.plusMillis(5));
      add(store, Sport.BASKETBALL, 4, NOW.plusMillis(9));

      assertThat(newest(store, Sport.SOCCER, NOW.minusMillis(1))).isEmpty();
      assertThat(newest(store, Sport.SOCCER, NOW.plusMillis(4))).map(Row::rounds).contains(1);
      assertThat(newest(store, Sport.SOCCER, NOW.plusMillis(5))).map(Row::rounds).contains(3);
      assertThat(newest(store, Sport.SOCCER, NOW.plusSeconds(9)))
          .hasValueSatisfying(
              row -> {
                assertThat(row.recordedAt()).isEqualTo(NOW.plusMillis(5));
                assertThat(row.body().get("rounds").asInt()).isEqualTo(3);
              });
      assertThat(newest(store, Sport.BASKETBALL, NOW.plusMillis(8))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void who_was_shown_the_odds_is_told_by_the_last_asking(Databases database) throws SQLException {
    String url = database.freshUrl();
    try (Store store = Store.open(url);
        Connection connection = DriverManager.getConnection(url)) {
      answer(connection, 54, "gpt", 0, 1);
      answer(connection, 54, "kimi", 0, 0);
      answer(connection, 54, "kimi", 5, 1);
      answer(connection, 54, "gemini", 0, 1);
      answer(connection, 54, "gemini", 5, 0);
      answer(connection, 53, "deepseek", 0, 1);

      assertThat(shown(store, NOW.minusMillis(1))).isEmpty();
      assertThat(shown(store, NOW.plusMillis(4))).containsExactlyInAnyOrder("gpt", "gemini");
      assertThat(shown(store, NOW.plusMillis(5))).containsExactlyInAnyOrder("gpt", "kimi");
    }
  }

  /** A later asking that failed takes nothing away: the answer before it stands. */
  @ParameterizedTest
  @EnumSource
  void who_was_shown_the_odds_is_told_by_the_answer_that_stands(Databases database)
      throws SQLException {
    String url = database.freshUrl();
    try (Store store = Store.open(url);
        Connection connection = DriverManager.getConnection(url)) {
      answer(connection, 54, "gpt", 0, 1);
      answer(connection, 54, "gpt", 5, 0, "timeout");
      answer(connection, 54, "kimi", 0, 0);
      answer(connection, 54, "kimi", 5, 1, "rate-limited");

      assertThat(shown(store, NOW.plusMillis(5))).containsExactly("gpt");
    }
  }

  private static Set<String> shown(Store store, Instant moment) {
    return store.reading(tx -> tx.poolWeights().shownOdds(ROUND, moment));
  }

  private static void answer(
      Connection connection, int round, String member, int after, int oddsShown)
      throws SQLException {
    answer(connection, round, member, after, oddsShown, "answered");
  }

  private static void answer(
      Connection connection, int round, String member, int after, int oddsShown, String outcome)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          String.format(
              Locale.ROOT,
              "INSERT INTO panel_answer (pool, year, number, member, model, known_at, recorded_at,"
                  + " outcome, odds_shown, attempts, millis, tokens_in, tokens_out, microwon,"
                  + " question, body) VALUES ('G011', 2026, %d, '%s', 'm', 0, %d, '%s', %d,"
                  + " 1, 1, 1, 1, 1, 'q', '{}')",
              round,
              member,
              NOW.toEpochMilli() + after,
              outcome,
              oddsShown));
    }
  }
}
