package kr.proto14.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundsAndVerifyTest {
  @ParameterizedTest
  @EnumSource
  void rounds_stand_in_columns_the_latest_sale_first(Databases database) {
    try (Desk desk = new Desk(database)) {
      desk.call("check");
      desk.with(
          app -> {
            var now = desk.clock.instant();
            var later = Rounds.round("G027-260001", now.plus(Duration.ofDays(9)));
            var over = Rounds.round("G011-260052", now.minusSeconds(1));
            app.store().inTransaction(tx -> tx.rounds().add(Rounds.onSale(later, now), now));
            app.store().inTransaction(tx -> tx.rounds().add(Rounds.unsold(over, now), now));
          });
      List<String> lines = desk.call("rounds", "--lang", "ko").out().lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(0)).startsWith("회차         종목             발매 마감");
      assertThat(lines.get(1)).matches("G027-260001  농구토토 승5패   2026-09-23 08:05  발매 중    -     -");
      assertThat(lines.get(2))
          .matches("G011-260053  축구토토 승무패  2026-09-16 23:00  발매 중    1     [0-9a-f]{12}");
      assertThat(lines.get(3)).matches("G011-260052  축구토토 승무패  .*  발매 마감  -     -");
      assertThat(desk.call("rounds", "--limit", "1").out().lines()).hasSize(2);

      var json = Jsons.read(desk.call("rounds", "--json"));
      assertThat(json).hasSize(3);
      assertThat(Jsons.fields(json.get(1)))
          .containsExactly("round", "pool", "sale_end", "state", "version", "seal");
      assertThat(json.get(1).get("state").asText()).isEqualTo("on_sale");
      assertThat(json.get(1).at("/seal/hash").asText()).hasSize(64);
      assertThat(json.get(2).get("state").asText()).isEqualTo("ended");
      assertThat(json.get(2).get("seal").isNull()).isTrue();
    }
  }

  @Test
  void without_rounds_the_next_step_is_told() {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      assertThat(desk.call("rounds").out()).contains("Run proto14 check first.");
      assertThat(Jsons.read(desk.call("rounds", "--json"))).isEmpty();
      assertThat(desk.call("rounds", "--limit", "0").code()).isEqualTo(Exit.REFUSED);
    }
  }

  @Test
  void a_whole_chain_is_told_and_a_broken_link_is_named() throws Exception {
    try (Desk desk = new Desk(Databases.SQLITE)) {
      desk.call("check");
      var whole = desk.call("verify");
      assertThat(whole.code()).isZero();
      assertThat(whole.out()).contains("The chain is whole: links: 2");

      String url = Store.embeddedUrl(desk.folder.resolve("data").resolve("proto14.db"));
      try (var connection = DriverManager.getConnection(url);
          var statement = connection.createStatement()) {
        statement.execute("UPDATE seal SET text = replace(text, '16000', '99000') WHERE seq = 2");
      }
      var broken = desk.call("verify");
      assertThat(broken.code()).isEqualTo(Exit.FAILED);
      assertThat(broken.out()).contains("broken at link 2");
      var json = Jsons.read(desk.call("verify", "--json"));
      assertThat(json.get("whole").asBoolean()).isFalse();
      assertThat(json.at("/broken/seq").asInt()).isEqualTo(2);
    }
  }
}
