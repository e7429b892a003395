package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Together;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");

  private static Chain.Verdict verdict(Store store) {
    return store.reading(tx -> new Chain(tx).verify());
  }

  private static void seal(Store store, int number) {
    store.inTransaction(
        tx -> {
          RoundId id = RoundId.ofGmTs(kr.proto14.engine.pool.Pool.SOCCER, 260000 + number);
          var body = Json.object().put("round", id.toString()).put("version", 1);
          Seal seal = tx.seals().append("prediction", body, NOW.plusSeconds(number));
          tx.predictions().add(id, 1, seal, List.of("raw"));
          return null;
        });
  }

  private static void tamper(String url, String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_empty_chain_is_whole(Databases database) {
    try (Store store = database.fresh()) {
      Chain.Verdict verdict = verdict(store);
      assertThat(verdict.links()).isZero();
      assertThat(verdict.broken()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void each_link_names_the_hash_before_it(Databases database) {
    try (Store store = database.fresh()) {
      seal(store, 1);
      seal(store, 2);
      List<Seal> links = store.reading(tx -> tx.seals().from(1, 10));
      assertThat(links.get(1).text()).contains(links.get(0).hash());
      assertThat(links.get(0).text())
          .isEqualTo(
              "{\"body\":{\"round\":\"G011-260001\",\"version\":1},\"kind\":\"prediction\","
                  + "\"previous\":\""
                  + "0".repeat(64)
                  + "\",\"sealed_at\":1790046001000,\"seq\":1}");
      assertThat(verdict(store).links()).isEqualTo(2);
      assertThat(verdict(store).head()).isEqualTo(links.get(1).hash());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_rolled_back_seal_leaves_no_gap(Databases database) {
    try (Store store = database.fresh()) {
      seal(store, 1);
      try {
        store.inTransaction(
            tx -> {
              tx.seals().append("prediction", Json.object(), NOW);
              throw new IllegalStateException("the step failed");
            });
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("the step failed");
      }
      seal(store, 2);
      assertThat(verdict(store).links()).isEqualTo(2);
      assertThat(verdict(store).broken()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_first_broken_link_is_named_however_it_was_broken(Databases database) {
    assertBroken(database, "UPDATE seal SET text = replace(text, '260003', '260009')", 3);
    assertBroken(database, "UPDATE seal SET hash = 'x' WHERE seq = 2", 2);
    assertBroken(database, "UPDATE seal SET sealed_at = sealed_at + 1 WHERE seq = 4", 4);
    assertBroken(database, "UPDATE seal SET kind = 'advice' WHERE seq = 4", 4);
    assertBroken(database, "UPDATE chain_head SET seq = 9", 6);
    assertBroken(database, "UPDATE prediction SET number = 77 WHERE seal = 5", 5);
    assertBroken(database, "UPDATE prediction SET pool = 'no pool' WHERE seal = 3", 3);
    assertBroken(database, "DELETE FROM prediction WHERE seal = 2", 2);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_ticket_whose_row_was_changed_is_named(Databases database) {
    for (String change : List.of("budget = 5000", "aim = '13'", "form = 'single'")) {
      String url = database.freshUrl();
      try (Store store = Store.open(url)) {
        seal(store, 1);
        sealTicket(store, 1);
        assertThat(verdict(store).broken()).isEmpty();
        tamper(url, "UPDATE advice SET " + change);
        assertThat(verdict(store).broken())
            .as(change)
            .hasValueSatisfying(it -> assertThat(it.seq()).isEqualTo(2));
      }
    }
  }

  private static void sealTicket(Store store, int number) {
    store.inTransaction(
        tx -> {
          RoundId id = RoundId.ofGmTs(kr.proto14.engine.pool.Pool.SOCCER, 260000 + number);
          var body = Json.object().put("round", id.toString()).put("version", 1);
          body.put("budget", 16_000).put("aim", 14).put("form", "multi");
          Seal seal = tx.seals().append("advice", body, NOW);
          tx.predictions().addAdvice(id, 1, 16_000, "14", "multi", seal);
          return null;
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_link_forged_with_a_right_hash_breaks_the_next_one(Databases database) {
    String forged = "{\"body\":{},\"kind\":\"x\",\"previous\":\"y\",\"sealed_at\":0,\"seq\":2}";
    assertBroken(
        database,
        "UPDATE seal SET text = '%s', hash = '%s' WHERE seq = 2"
            .formatted(forged, Sha256.hex(forged)),
        2);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_cut_off_end_is_seen(Databases database) {
    String url = database.freshUrl();
    try (Store store = Store.open(url)) {
      seal(store, 1);
      seal(store, 2);
      tamper(url, "DELETE FROM prediction WHERE seal = 2");
      tamper(url, "DELETE FROM prediction_input WHERE seal = 2");
      tamper(url, "DELETE FROM seal WHERE seq = 2");
      assertThat(verdict(store).broken())
          .hasValueSatisfying(it -> assertThat(it.cause()).contains("ends after 1 links"));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void seals_of_concurrent_transactions_form_one_chain(Databases database) throws Exception {
    try (Store store = database.fresh()) {
      Together.run(() -> sealEvery(store, 1), () -> sealEvery(store, 2));
      assertThat(verdict(store).links()).isEqualTo(40);
      assertThat(verdict(store).broken()).isEmpty();
    }
  }

  private static void sealEvery(Store store, int first) {
    for (int number = first; number <= 40; number += 2) {
      seal(store, number);
    }
  }

  private static void assertBroken(Databases database, String sql, long seq) {
    String url = database.freshUrl();
    try (Store store = Store.open(url)) {
      for (int number = 1; number <= 5; number++) {
        seal(store, number);
      }
      tamper(url, sql);
      assertThat(verdict(store).broken())
          .as(sql)
          .hasValueSatisfying(it -> assertThat(it.seq()).isEqualTo(seq));
    }
  }
}
