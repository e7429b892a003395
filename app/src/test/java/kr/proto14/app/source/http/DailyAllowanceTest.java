package kr.proto14.app.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kr.proto14.app.source.FaultKind;
import kr.proto14.app.source.http.DailyAllowance.Purpose;
import kr.proto14.app.time.SettableClock;
import org.junit.jupiter.api.Test;

class DailyAllowanceTest {
  private final SettableClock clock = SettableClock.at("2026-09-22T23:59:00+09:00");
  private final Map<String, Integer> counts = new HashMap<>();

  private boolean count(String source, LocalDate day, int allowed) {
    String key = source + " " + day;
    if (counts.getOrDefault(key, 0) >= allowed) {
      return false;
    }
    counts.merge(key, 1, Integer::sum);
    return true;
  }

  private DailyAllowance allowance(Purpose purpose, int limit) {
    return new DailyAllowance("betman", purpose, limit, this::count, clock);
  }

  private static int spendAll(DailyAllowance allowance) {
    for (int spent = 0; ; spent++) {
      try {
        allowance.spend();
      } catch (SpentException e) {
        return spent;
      }
    }
  }

  @Test
  void what_matters_less_leaves_the_rest_to_what_matters_more() {
    assertThat(spendAll(allowance(Purpose.BACKFILL, 400))).isEqualTo(200);
    assertThat(spendAll(allowance(Purpose.CHECK, 400))).isEqualTo(120);
    assertThat(spendAll(allowance(Purpose.URGENT, 400))).isEqualTo(80);
    assertThat(spendAll(allowance(Purpose.BACKFILL, 400))).isZero();
    assertThat(counts).containsOnly(Map.entry("betman 2026-09-22", 400));
  }

  @Test
  void the_day_ends_at_midnight_in_korea() {
    DailyAllowance allowance = allowance(Purpose.URGENT, 3);
    assertThat(spendAll(allowance)).isEqualTo(3);
    SpentException refused = catchThrowableOfType(SpentException.class, allowance::spend);
    assertThat(refused.notBefore()).isEqualTo(Instant.parse("2026-09-22T15:00:00Z"));
    assertThat(refused)
        .hasMessageContaining("PROTO14_REQUESTS_A_DAY=3")
        .hasMessageContaining("2026-09-23");
    clock.tick(Duration.ofMinutes(1));
    assertThatCode(allowance::spend).doesNotThrowAnyException();
  }

  @Test
  void even_the_smallest_limit_allows_one_request() {
    assertThat(spendAll(allowance(Purpose.BACKFILL, 1))).isEqualTo(1);
    assertThatThrownBy(() -> allowance(Purpose.CHECK, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_spent_allowance_is_a_quota_that_no_attempt_can_mend() {
    SiteSettings settings = SiteSettings.polite(URI.create("http://localhost:1"));
    Silence silence =
        new BlameByException(settings).of(new SpentException("All used.", Instant.EPOCH));
    assertThat(silence).isEqualTo(new Silence(FaultKind.QUOTA, "All used.", false, Instant.EPOCH));
  }
}
