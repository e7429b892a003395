package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import kr.proto14.engine.pool.RoundId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {
  @ParameterizedTest
  @CsvSource({
    "G011-260053, 2026-09-16T12:00:00+09:00, true",
    "G011-250153, 2026-09-16T12:00:00+09:00, false",
    "G011-270001, 2026-09-16T12:00:00+09:00, false",
    "G011-260077, 2027-01-05T12:00:00+09:00, true",
    "G011-260077, 2027-01-09T12:00:00+09:00, false",
    "G011-270001, 2026-12-30T12:00:00+09:00, true",
    "G027-260001, 2026-01-02T12:00:00+09:00, true",
    "G027-260027, 2026-04-13T12:00:00+09:00, true",
    "G027-260027, 2026-04-20T12:00:00+09:00, false",
    "G027-260001, 2026-09-30T23:59:59+09:00, false",
    "G027-260028, 2026-10-01T00:00:00+09:00, true"
  })
  void a_round_known_by_its_number_alone_is_on_sale_in_its_year_and_season(
      String id, OffsetDateTime now, boolean maybe) {
    assertThat(Season.has(RoundId.parse(id), now.toInstant())).isEqualTo(maybe);
  }
}
