package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kr.proto14.app.source.Claim;
import kr.proto14.app.source.Claim.Sign;
import kr.proto14.app.source.Said;
import kr.proto14.app.store.ClaimTable.Recorded;
import kr.proto14.app.testing.Databases;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.engine.pool.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimTableTest {
  private static final RoundId ROUND = RoundId.parse("G011-260054");
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final Said HOME = new Said.Ended(Outcome.HOME);
  private static final Said AWAY = new Said.Ended(Outcome.AWAY);
  private static final Said NOTHING = new Said.Nothing();

  private static boolean add(Store store, int match, Sign sign, Said said, int seconds) {
    Instant at = NOW.plusSeconds(seconds);
    Claim claim = new Claim(match, "betman", sign, said, at, "raw-" + seconds);
    return store.inTransaction(tx -> tx.claims().add(ROUND, claim, at));
  }

  private static List<Recorded> all(Store store, RoundId id) {
    return store.reading(tx -> tx.claims().standing(id));
  }

  private static Recorded standing(Store store, int match, Sign sign) {
    return all(store, ROUND).stream()
        .filter(one -> one.claim().match() == match && one.claim().sign() == sign)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_same_said_again_is_one_row_that_stands_since_it_was_first_heard(Databases database) {
    try (Store store = database.fresh()) {
      assertThat(add(store, 3, Sign.LETTER, HOME, 0)).isTrue();
      assertThat(add(store, 3, Sign.LETTER, HOME, 60)).isFalse();

      Recorded standing = standing(store, 3, Sign.LETTER);

      assertThat(standing.recordedAt()).isEqualTo(NOW);
      assertThat(standing.claim().raw()).isEqualTo("raw-0");
      assertThat(standing.claim().knownAt()).isEqualTo(NOW);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_change_and_the_change_back_are_rows_of_their_own(Databases database) {
    try (Store store = database.fresh()) {
      add(store, 3, Sign.LETTER, HOME, 0);
      assertThat(add(store, 3, Sign.LETTER, AWAY, 10)).isTrue();
      assertThat(standing(store, 3, Sign.LETTER).claim().said()).isEqualTo(AWAY);

      assertThat(add(store, 3, Sign.LETTER, HOME, 20)).isTrue();

      Recorded standing = standing(store, 3, Sign.LETTER);
      assertThat(standing.claim().said()).isEqualTo(HOME);
      assertThat(standing.recordedAt()).as("it stands anew").isEqualTo(NOW.plusSeconds(20));
      assertThat(all(store, ROUND)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_first_silence_is_no_row_and_a_later_one_takes_back_what_was_said(Databases database) {
    try (Store store = database.fresh()) {
      assertThat(add(store, 3, Sign.CODE, NOTHING, 0)).isFalse();
      assertThat(all(store, ROUND)).isEmpty();

      add(store, 3, Sign.CODE, HOME, 10);

      assertThat(add(store, 3, Sign.CODE, NOTHING, 20)).isTrue();
      assertThat(add(store, 3, Sign.CODE, NOTHING, 30)).isFalse();
      assertThat(standing(store, 3, Sign.CODE).claim().said()).isEqualTo(NOTHING);
      assertThat(add(store, 3, Sign.CODE, HOME, 40)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void signs_sources_matches_and_rounds_stand_beside_each_other_in_order(Databases database) {
    Said score = new Said.Scored(new Score.MaybeExtended(2, 1));
    try (Store store = database.fresh()) {
      add(store, 14, Sign.LETTER, HOME, 0);
      add(store, 2, Sign.SCORE, score, 0);
      add(store, 2, Sign.LETTER, HOME, 0);
      Claim other = new Claim(2, "kspo", Sign.RESULT, score, NOW, "raw");
      store.inTransaction(tx -> tx.claims().add(ROUND, other, NOW));
      RoundId next = RoundId.parse("G027-260054");
      store.inTransaction(tx -> tx.claims().add(next, other, NOW));

      assertThat(all(store, ROUND))
          .extracting(one -> one.claim().match() + one.claim().source() + one.claim().sign())
          .containsExactly("2betmanLETTER", "2betmanSCORE", "2kspoRESULT", "14betmanLETTER");
      assertThat(all(store, next)).hasSize(1);
    }
  }
}
