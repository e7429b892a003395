package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.testing.Together;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceDayTableTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 22);

  private static boolean count(Store store, String source, LocalDate day, int limit) {
    return store.inTransaction(tx -> tx.sourceDays().count(source, day, limit));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void requests_are_counted_by_source_and_day_up_to_the_limit(Databases database) {
    try (Store store = database.fresh()) {
      assertThat(count(store, "betman", TODAY, 2)).isTrue();
      assertThat(count(store, "betman", TODAY, 2)).isTrue();
      assertThat(count(store, "betman", TODAY, 2)).isFalse();
      assertThat(count(store, "betman", TODAY, 3)).as("a higher limit").isTrue();
      assertThat(count(store, "kspo", TODAY, 2)).isTrue();
      assertThat(count(store, "betman", TODAY.plusDays(1), 2)).isTrue();
      var today = store.reading(tx -> tx.sourceDays().on(TODAY));
      assertThat(today).containsOnly(Map.entry("betman", 3), Map.entry("kspo", 1));
    }
  }

  /** Two stores on one database are what two processes have. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_processes_at_once_never_exceed_the_limit(Databases database) throws Exception {
    String url = database.freshUrl();
    AtomicInteger counted = new AtomicInteger();
    try (Store one = Store.open(url);
        Store two = Store.open(url)) {
      Together.run(() -> spend(one, counted), () -> spend(two, counted));
      assertThat(counted).hasValue(150);
      var today = one.reading(tx -> tx.sourceDays().on(TODAY));
      assertThat(today).containsEntry("betman", 150);
    }
  }

  private static void spend(Store store, AtomicInteger counted) {
    for (int i = 0; i < 100; i++) {
      if (count(store, "betman", TODAY, 150)) {
        counted.incrementAndGet();
      }
    }
  }
}
