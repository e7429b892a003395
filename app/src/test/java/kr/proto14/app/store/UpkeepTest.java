package kr.proto14.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import kr.proto14.app.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpkeepTest {
  private static final Instant NOW = Instant.parse("2026-09-22T03:00:00Z");
  private static final int MEGABYTE = 1 << 20;

  /** Bytes that do not compress. */
  private static void fill(Store store, int megabytes) {
    SplittableRandom random = new SplittableRandom(14);
    for (int i = 0; i < megabytes; i++) {
      byte[] body = new byte[MEGABYTE];
      random.nextBytes(body);
      store.inTransaction(tx -> tx.raw().keep("betman", "list", NOW, body));
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void the_size_grows_with_what_is_kept(Databases database) {
    try (Store store = database.fresh()) {
      long empty = store.upkeep().size();
      assertThat(empty).isPositive();
      fill(store, 3);
      assertThat(store.upkeep().size() - empty).isBetween(3L * MEGABYTE, 4L * MEGABYTE);
    }
  }

  @Test
  void the_file_is_rewritten_only_where_it_pays() {
    try (Store store = Databases.SQLITE.fresh()) {
      fill(store, 24);
      assertThat(store.upkeep().tidy()).as("nothing is free").isZero();
      long full = store.upkeep().size();
      store.inTransaction(tx -> tx.raw().dropOlderThan(NOW.plus(Duration.ofDays(1))));
      assertThat(store.upkeep().size()).as("dropping gives nothing back").isEqualTo(full);
      assertThat(store.upkeep().tidy()).isGreaterThan(20L * MEGABYTE);
      assertThat(store.upkeep().size()).isLessThan(2L * MEGABYTE);
      fill(store, 2);
      assertThat(store.upkeep().tidy()).isZero();
    }
  }

  @Test
  void a_server_tidies_by_itself() {
    try (Store store = Databases.POSTGRESQL.fresh()) {
      fill(store, 1);
      assertThat(store.upkeep().tidy()).isZero();
    }
  }
}
