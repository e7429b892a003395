package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.source.Money;
import kr.proto14.app.source.Provenance;
import kr.proto14.app.source.RoundSnapshot;
import kr.proto14.app.source.SaleStatus;
import kr.proto14.app.store.Store;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Rounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyKnownTest {
  private static final Instant SALE_END = Instant.parse("2026-12-29T14:00:00Z");
  private static final Instant SETTLED = SALE_END.plus(Duration.ofDays(1));
  private static final Money CARRIED = new Money(4_000_000, 4_000, 700_000, 1, 1_700_000);

  private static RoundSnapshot round(String id, Duration later, Money money, Provenance told) {
    return new RoundSnapshot(
        Rounds.round(id, SALE_END.plus(later)),
        SaleStatus.OPEN,
        money,
        Map.of(),
        Map.of(),
        SETTLED.plus(Duration.ofHours(25)),
        "raw",
        told);
  }

  private static Optional<Money> next(Databases database, RoundSnapshot... known) {
    RoundSnapshot last = Rounds.onSale(Rounds.round("G011-260090", SALE_END), SALE_END);
    try (Store store = database.fresh()) {
      return store.inTransaction(
          tx -> {
            for (RoundSnapshot each : known) {
              tx.rounds().add(each, each.knownAt());
            }
            return new MoneyKnown(tx).of(last, SETTLED).next();
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_last_round_of_a_year_is_followed_by_the_first_of_the_next(Databases database) {
    var first = round("G011-270001", Duration.ofDays(4), CARRIED, Provenance.BETMAN);

    assertThat(next(database, first)).contains(CARRIED);
  }

  @ParameterizedTest
  @EnumSource
  void a_first_round_weeks_later_follows_a_round_that_went_unseen(Databases database) {
    var first = round("G011-270001", Duration.ofDays(20), CARRIED, Provenance.BETMAN);

    assertThat(next(database, first)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_second_source_which_knows_no_money_tells_no_carry_over(Databases database) {
    Money untold = new Money(0, 0, 0, 0, 0);
    var assumed = round("G011-260091", Duration.ofDays(3), untold, Provenance.ZENTOTO);
    var told = round("G011-260091", Duration.ofDays(3), CARRIED, Provenance.BETMAN);

    assertThat(next(database, assumed)).isEmpty();
    assertThat(next(database, told, assumed)).contains(CARRIED);
  }
}
